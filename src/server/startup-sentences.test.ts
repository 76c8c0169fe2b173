import { expect, test } from 'vitest';
import { startupSentences } from './startup-sentences.ts';
import { terminalLanguage } from './terminal-language.ts';

test.each(Object.entries(startupSentences))(
  '%s is said in both languages with the same values',
  (_, { en, nb }) => {
    const values = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(values(nb)).toEqual(values(en));
    expect(nb).not.toBe(en);
  },
);

test.each([
  [{ LANG: 'nb_NO.UTF-8' }, 'nb'],
  [{ LANG: 'no_NO' }, 'nb'],
  [{ LANG: 'nb' }, 'nb'],
  [{ LANG: 'nb_NO.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'nonsense' }, 'en'],
  [{}, 'en'],
])('with %o a terminal is spoken to in %s', (variables, language) => {
  expect(terminalLanguage(variables)).toBe(language);
});
