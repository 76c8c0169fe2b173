import type { Bilingual } from '#domain/fields/field.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
import { traitsOf } from '#domain/own-lists/own-lists.ts';
import type { Fault } from '#domain/problems/faults.ts';
import type { GivenText } from '#domain/text/in-both.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';

/**
 * The name in both languages: one that is not given is as it was, or the same as the other.
 *
 * @throws ProblemError `invalidInput` when it is longer than a label that records hold
 */
export function checkLabels(list: string, given: GivenText, before?: Bilingual): Bilingual {
  const en = given.en ?? before?.en ?? given.nb ?? '';
  const labels = { en, nb: given.nb ?? before?.nb ?? en };
  if (!traitsOf(list)?.includes('key')) return labels;
  const limit = valueLimits.label;
  const faults = (['en', 'nb'] as const)
    .filter((language) => [...labels[language]].length > limit)
    .map((language): Fault => ({ field: `labels.${language}`, code: 'tooLong', limit }));
  if (faults.length > 0) throw invalidInput(...faults);
  return labels;
}

/** The name is another item's. */
export function nameInUse(field: string, given: string): ProblemError {
  return new ProblemError('alreadyDone', { faults: [{ field, code: 'nameInUse', given }] });
}
