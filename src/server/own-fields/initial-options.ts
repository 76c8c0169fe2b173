import { sql } from 'kysely';
import type { OwnField, OwnFieldRules } from '#domain/fields/own-field-shape.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { readItems } from '../own-lists/queries.ts';
import { invalidInput } from '../problems/problem-error.ts';

/**
 * Rules as they are kept: the option of new records by its id, whichever way it was told. To be called when the options are
 * written.
 *
 * @throws ProblemError `invalidInput` where there is no such option
 */
export async function keptRules(
  transaction: ChangeTransaction,
  { id, kind }: Pick<OwnField, 'id' | 'kind'>,
  rules: OwnFieldRules,
): Promise<OwnFieldRules> {
  const { initial } = rules;
  if (kind !== 'choice' || initial === undefined) return rules;
  const items = await readItems(transaction, 'en', sql`list = ${`field:${id}`}`);
  // One that is offered no more is nothing to object to: it may have been there before.
  const option = items.find(
    ({ id: item, labels, retired }) =>
      item === initial || (!retired && (labels.en === initial || labels.nb === initial)),
  );
  if (!option) throw invalidInput({ field: 'rules.initial', code: 'notAnOption' });
  return { ...rules, initial: option.id };
}
