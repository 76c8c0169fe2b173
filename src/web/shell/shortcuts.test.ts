import { describe, expect, test } from 'vitest';
import { isLetterKey, type KeyPress, matchesKeys, shortcuts } from './shortcuts.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a shortcut', () => {
  test('with Ctrl is answered to Ctrl and to Command', () => {
    expect(matchesKeys('Ctrl+K', press('k', { ctrlKey: true }))).toBe(true);
    expect(matchesKeys('Ctrl+K', press('K', { metaKey: true }))).toBe(true);
    expect(matchesKeys('Ctrl+K', press('k'))).toBe(false);
  });
  test('of a letter alone is not answered to the letter with Ctrl, Alt or Shift', () => {
    expect(matchesKeys('N', press('n'))).toBe(true);
    expect(matchesKeys('N', press('n', { ctrlKey: true }))).toBe(false);
    expect(matchesKeys('N', press('n', { altKey: true }))).toBe(false);
    expect(matchesKeys('N', press('N', { shiftKey: true }))).toBe(false);
  });
  test('of a sign is answered wherever it lies on the keyboard', () => {
    expect(matchesKeys('?', press('?', { shiftKey: true }))).toBe(true);
    expect(matchesKeys('?', press('?'))).toBe(true);
  });
  test('with Shift needs Shift', () => {
    expect(matchesKeys('Ctrl+Shift+Enter', press('Enter', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matchesKeys('Ctrl+Shift+Enter', press('Enter', { ctrlKey: true }))).toBe(false);
  });
});

test('keys by themselves can be turned off, others not', () => {
  expect(isLetterKey('N')).toBe(true);
  expect(isLetterKey('?')).toBe(true);
  expect(isLetterKey('Ctrl+K')).toBe(false);
  expect(isLetterKey('Escape')).toBe(false);
});

test('no two shortcuts of the same place have the same keys', () => {
  const all = Object.values(shortcuts).map(({ group, keys }) => `${group} ${keys}`);
  expect(new Set(all).size).toBe(all.length);
});
