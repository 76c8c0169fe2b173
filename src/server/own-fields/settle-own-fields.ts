import type { Settle } from '../settings/settle-settings.ts';
import { checkedOwnField } from './check-own-field.ts';
import { readOwnFields } from './read-own-fields.ts';
import { searchOwnFields } from './search-own-fields.ts';
import { giveColumns, waitBriefly } from './storage.ts';

/** What follows from fields that were changed: each is as it can be, has its columns, and is searched in. */
export const settleOwnFields: Settle = async (services, actor, transaction) => {
  await waitBriefly(transaction);
  const fields = await readOwnFields(transaction);
  const settled = fields.map((field) => checkedOwnField(field, fields));
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
