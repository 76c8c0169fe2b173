import { describe, expect, test } from 'vitest';
import { avatarColor, avatarColors, initials } from './initials.ts';
import { contrast } from './testing/contrast.ts';

describe('initials', () => {
  test.each([
    ['Søren Ødegård', 'SØ'],
    ['Kari Nordmann-Lie', 'KN'],
    ['Ludwig van der Berg', 'LB'],
    ['Søren', 'S'],
    ['åse marit kvåle', 'ÅK'],
    ['«Ole» (Olsen)', 'OO'],
    ["John O'Brien", 'JO'],
    ['', ''],
    ['–', ''],
  ])('of "%s" are "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  test('keep a letter of several characters whole', () => {
    expect(initials('e\u0301mile zola')).toBe('E\u0301Z');
  });
});

describe('the colour behind them', () => {
  test('stays the same for a name, however its letters are coded', () => {
    expect(avatarColor('Åse Kvåle')).toBe(avatarColor('Åse Kvåle'.normalize('NFD')));
  });
  test.each(avatarColors)('%s carries white text at 4.5 : 1 or more', (color) => {
    expect(contrast('#ffffff', color)).toBeGreaterThanOrEqual(4.5);
  });
});
