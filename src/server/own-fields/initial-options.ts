import { sql } from 'kysely';
import type { OwnField, OwnFieldRules } from '#domain/fields/own-field-shape.ts';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { readItems } from '../own-lists/queries.ts';
import { invalidInput } from '../problems/problem-error.ts';

/** Whether the value of new records is something else that there is: options of a choice, or a person. */
export function isReference(kind: OwnFieldKind): boolean {
  return kind === 'choice' || kind === 'choices' || kind === 'person';
}

/**
 * Rules as they are kept: the options of new records by their ids, whichever way they were told. To be called when the
 * options are written.
 *
 * @throws ProblemError `invalidInput` where there is no such option or person
 */
export async function keptRules(
  transaction: ChangeTransaction,
  { id, kind }: Pick<OwnField, 'id' | 'kind'>,
  rules: OwnFieldRules,
): Promise<OwnFieldRules> {
  const { initial } = rules;
  if (!isReference(kind) || initial === undefined) return rules;
  if (kind !== 'choices' && Array.isArray(initial))
    throw invalidInput({ field: 'rules.initial', code: 'wrongType' });
  if (kind === 'person') {
    await checkPerson(transaction, initial);
    return rules;
  }
  const items = await readItems(transaction, 'en', sql`list = ${`field:${id}`}`);
  const ids = [initial].flat().map((wanted) => {
    // One that is offered no more is nothing to object to: it may have been there before.
    const option = items.find(
      ({ id: item, labels, retired }) =>
        item === wanted || (!retired && (labels.en === wanted || labels.nb === wanted)),
    );
    if (!option) throw invalidInput({ field: 'rules.initial', code: 'notAnOption' });
    return option.id;
  });
  return { ...rules, initial: kind === 'choices' ? [...new Set(ids)] : ids[0] };
}

async function checkPerson(transaction: ChangeTransaction, initial: unknown): Promise<void> {
  if (initial === 'me') return;
  const known =
    typeof initial === 'number' &&
    (await transaction.selectFrom('person').select('id').where('id', '=', initial).executeTakeFirst());
  if (!known) throw invalidInput({ field: 'rules.initial', code: 'unknownPerson' });
}
