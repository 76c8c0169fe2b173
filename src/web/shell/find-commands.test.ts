import { IconPlus } from '@tabler/icons-react';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import en from '../i18n/en.json' with { type: 'json' };
import nb from '../i18n/nb.json' with { type: 'json' };
import { type Command, commands } from './commands.ts';
import { findCommands } from './find-commands.ts';

beforeAll(() => i18next.init({ lng: 'nb', resources: { nb: { translation: nb }, en: { translation: en } } }));

const everything = ['records.write', 'imports.run'];
const find = (text: string, permissions: readonly string[] = everything) =>
  findCommands(commands, text, permissions, i18next.t).map((command) => command.id);

describe('the palette', () => {
  test('offers everything while nothing is typed', () => {
    expect(find('')).toEqual(commands.map((command) => command.id));
  });
  test('finds a command by the beginnings of its words, in any order', () => {
    expect(find('kunde ny')).toContain('new-lead');
    expect(find('undeemne')).toEqual([]);
  });
  test('finds letters that are not English', () => {
    expect(find('mørke')).toEqual(['scheme-dark']);
  });
  test('leaves out what the person may not do', () => {
    expect(find('', [])).not.toContain('new-lead');
    expect(find('', [])).toContain('sign-out');
  });
});

test('every command has an id of its own', () => {
  const ids = commands.map((command: Command) => command.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(commands.find((command) => command.id === 'new-lead')?.icon).toBe(IconPlus);
});
