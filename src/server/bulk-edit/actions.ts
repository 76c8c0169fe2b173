import { sql } from 'kysely';
import { z } from 'zod';
import { bulkChangesSchema } from '#contract/bulk-changes.ts';
import { selection } from '#contract/selections.ts';
import type { ItemList } from '#domain/fields/field.ts';
import { fieldsOf, recordTypeNames } from '#domain/records/record-types.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { findItem, findOrAddItem } from '../list-items/find-or-add-item.ts';
import { checkReferences } from '../records/check-references.ts';
import { editOfChanges } from './edit-of-changes.ts';
import type { RowEdit } from './row-edit.ts';

const type = z.enum(recordTypeNames);
const changes = z.record(z.string(), z.unknown());

/** Something that is done to the records of a selection, as its job keeps it; `act` is the kind of its change set too. */
export const actionInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('bulkEdit'), type, selection, changes }),
  z.object({ act: z.literal('assign'), type, selection, changes }),
  z.object({ act: z.literal('delete'), type, selection }),
  z.object({ act: z.literal('restore'), type, selection }),
]);
export type Action = z.infer<typeof actionInput>;

/**
 * Checks that what the records are to point at is there.
 *
 * @throws ProblemError `invalidInput`
 */
export async function checkAction(db: Database, action: Action): Promise<void> {
  if (!('changes' in action)) return;
  await checkReferences(db, action.type, action.changes, 'changes.');
}

/** What an action comes to in each record. A name that its list has not yet joins it. */
export function editOfAction(transaction: DatabaseTransaction, action: Action): Promise<RowEdit> {
  return makeEdit(action, (list, name) => findOrAddItem(transaction, list, name));
}

/** What an action would come to; nothing is written. A name that its list has not is one that no record holds. */
export function plannedEdit(db: Database, action: Action): Promise<RowEdit> {
  return makeEdit(action, async (list, name) => (await findItem(db, list, name)) ?? -1);
}

async function makeEdit(
  action: Action,
  itemOf: (list: ItemList, name: string) => Promise<number>,
): Promise<RowEdit> {
  switch (action.act) {
    case 'bulkEdit':
    case 'assign':
      return editOfChanges(
        action.type,
        bulkChangesSchema(fieldsOf(action.type)).parse(action.changes),
        itemOf,
      );
    case 'delete':
      return {
        values: [{ column: 'deleted_at', value: sql`coalesce(r.deleted_at, now())` }],
        on: 'any',
        refusing: [],
      };
    case 'restore':
      return { values: [{ column: 'deleted_at', value: sql`null::timestamptz` }], on: 'any', refusing: [] };
  }
}
