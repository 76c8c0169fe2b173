import type { Settle } from '../settings/settle-settings.ts';
import { checkedOwnField } from './check-own-field.ts';
import { readOwnFields } from './read-own-fields.ts';
import { giveColumns, waitBriefly } from './storage.ts';

/** What follows from fields that were changed: each is as it can be, and has the columns it needs. */
export const settleOwnFields: Settle = async (_services, _actor, transaction) => {
  await waitBriefly(transaction);
  const fields = await readOwnFields(transaction);
  for (const field of fields) {
    const checked = checkedOwnField(field, fields);
    if (checked.rules.result === field.rules.result) continue;
    await transaction
      .updateTable('own_field')
      .set({ rules: JSON.stringify(checked.rules) })
      .where('id', '=', field.id)
      .execute();
  }
  await giveColumns(transaction, await readOwnFields(transaction));
  return [];
};
