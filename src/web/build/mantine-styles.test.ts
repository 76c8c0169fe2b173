import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { stylesOf, usedComponents } from './mantine-styles.ts';

const styles = fileURLToPath(new URL('../../../node_modules/@mantine/core/styles', import.meta.url));
const web = fileURLToPath(new URL('..', import.meta.url));
const sheet = (name: string) => readFileSync(path.join(styles, `${name}.layer.css`), 'utf8').trim();

describe('the styles of Mantine', () => {
  test('hold what a component is made of, too', () => {
    const css = stylesOf(new Set(['Select']));
    for (const name of ['baseline', 'default-css-variables', 'global', 'Combobox', 'Input', 'Popover']) {
      expect(css.includes(sheet(name)), name).toBe(true);
    }
    expect(css).not.toContain(sheet('Stepper'));
  });

  test('come in the order of the whole', () => {
    const css = stylesOf(new Set(['Button', 'Modal']));
    const places = ['baseline', 'UnstyledButton', 'Paper', 'Button', 'Modal'].map((name) =>
      css.indexOf(sheet(name)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('each stand in the whole, so that their order is known', () => {
    const whole = readFileSync(path.join(styles, '../styles.css'), 'utf8');
    const lost = readdirSync(styles)
      .filter((file) => !file.includes('.layer.'))
      .filter((file) => !whole.includes(readFileSync(path.join(styles, file), 'utf8').trim()));
    expect(lost).toEqual([]);
  });

  test('are found for what the pages use', () => {
    const used = usedComponents(web);
    expect([...used]).toEqual(expect.arrayContaining(['Button', 'Modal', 'Notification']));
  });
});
