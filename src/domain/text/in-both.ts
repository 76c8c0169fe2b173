import type { Bilingual } from '../fields/field.ts';

/** A text as it was given: in one language at least. */
export type GivenText = { en?: string | undefined; nb?: string | undefined };

/** A text that was given in one language is the same in the other; blanks around it do not count. */
export function inBoth(given: GivenText): Bilingual {
  const en = given.en?.trim() || given.nb?.trim() || '';
  return { en, nb: given.nb?.trim() || en };
}

/** What is said of a text as it stands in two inputs, of which one may be left empty. */
export function givenOf({ en, nb }: Bilingual): { en?: string; nb?: string } {
  return { ...(en.trim() ? { en: en.trim() } : {}), ...(nb.trim() ? { nb: nb.trim() } : {}) };
}
