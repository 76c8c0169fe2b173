import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { categoryColors } from '#domain/categories/category-colors.ts';
import { contrast } from './testing/contrast.ts';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const light = tokensOf(css.slice(css.indexOf(':root'), css.indexOf('[data-mantine-color-scheme')));
const dark = new Map([...light, ...tokensOf(css.slice(css.indexOf('[data-mantine-color-scheme')))]);

const grounds = ['bg', 'surface', 'surface-2', 'hover', 'accent-soft', 'sel'];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (_name, tokens) => {
  test.each(grounds)('text stands at 4.5 : 1 or more on --%s', (ground) => {
    for (const ink of ['ink', 'ink-2', 'ink-3', 'accent-2', 'danger', 'ok', 'warn']) {
      expect(between(tokens, ink, ground), `--${ink} on --${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the edge of a control stands at 3 : 1 or more', () => {
    for (const ground of ['bg', 'surface', 'surface-2', 'hover']) {
      expect(between(tokens, 'line-control', ground), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test('the ring of focus stands at 3 : 1 or more', () => {
    for (const ground of grounds) {
      expect(between(tokens, 'accent', ground), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test('a star stands out by its outline at 3 : 1 or more', () => {
    for (const ground of ['surface', 'hover', 'sel']) {
      expect(between(tokens, 'star-line', ground), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(categoryColors)('the name of a category in %s stands at 4.5 : 1 or more', (name) => {
    expect(between(tokens, `on-category-${name}`, `category-${name}`)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-2'],
    ['on-danger', 'danger'],
    ['on-danger', 'danger-2'],
    ['danger', 'danger-soft'],
    ['ink', 'danger-soft'],
    ['warn', 'warn-soft'],
    ['accent-2', 'warn-soft'],
    ['ok', 'ok-soft'],
    ['on-toast', 'toast'],
    ['toast-accent', 'toast'],
  ])('--%s on --%s stands at 4.5 : 1 or more', (ink, ground) => {
    expect(between(tokens, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

function between(tokens: Tokens, ink: string, ground: string): number {
  return contrast(color(tokens, ink), color(tokens, ground));
}

function color(tokens: Tokens, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`There is no token --${name}.`);
  return value;
}

function tokensOf(part: string): Tokens {
  return new Map(
    [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
