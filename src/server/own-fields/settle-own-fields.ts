import { sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { Language } from '#domain/people/roles.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import type { Settle } from '../settings/settle-settings.ts';
import { checkedOwnField, checkedUser, usesField } from './check-own-field.ts';
import { readOwnFields } from './read-own-fields.ts';
import { searchOwnFields } from './search-own-fields.ts';
import { giveColumns, waitBriefly } from './storage.ts';

/** What follows from fields that were changed: each is as it can be, has its columns, and is searched in. */
export const settleOwnFields: Settle = async (services, actor, transaction) => {
  await waitBriefly(transaction);
  const fields = await readOwnFields(transaction);
  const settled = checkChanged(fields, await changedFields(transaction), actor.language);
  for (const [place, field] of fields.entries()) {
    const checked = settled[place] ?? field;
    if (checked.rules.result === field.rules.result) continue;
    await transaction
      .updateTable('own_field')
      .set({ rules: JSON.stringify(checked.rules) })
      .where('id', '=', field.id)
      .execute();
  }
  const added = await giveColumns(transaction, settled);
  return searchOwnFields(services, actor, transaction, settled, added);
};

/** What of a field may be right or wrong; what it is called and where it stands is neither. */
const judged = ['kind', 'types', 'rules', 'storage', 'deleted_at'];

/** A field that the change set has made or deleted, or changed in what is judged, with the path of that. */
type Changed = { key: string; path: string };

async function changedFields(transaction: ChangeTransaction): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    select f.key, case when bool_or(c.after ? 'types') then 'types' when bool_or(c.after ? 'kind') then 'kind'
      when bool_or(c.after ? 'rules') then 'rules.formula' else 'id' end as path
    from change c join own_field f on f.id = c.record_id
    where c.change_set_id = ${transaction.changeSetId} and c.subject = 'own_field'
      and (c.act <> 'changed' or c.after ?| ${judged}::text[])
    group by f.key
  `.execute(transaction);
  return rows;
}

/**
 * The fields, of which those that were changed were looked at, and the formulas that use them: what is wrong with any
 * other, none of whom this is about, is not for them to mend.
 */
function checkChanged(
  fields: readonly OwnField[],
  changed: readonly Changed[],
  language: Language,
): OwnField[] {
  const keys = new Set(changed.map(({ key }) => key));
  const checked = new Map(
    fields.filter(({ key }) => keys.has(key)).map((field) => [field.id, checkedOwnField(field, fields)]),
  );
  // What uses a formula that uses the field is about it too.
  const about = [...changed];
  for (const { key, path } of about)
    for (const field of fields) {
      if (checked.has(field.id) || !usesField(field, key)) continue;
      checked.set(field.id, checkedUser(field, fields, path, language));
      about.push({ key: field.key, path });
    }
  return fields.map((field) => checked.get(field.id) ?? field);
}
