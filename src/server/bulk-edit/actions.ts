import { sql } from 'kysely';
import { z } from 'zod';
import { bulkChangesSchema } from '#contract/bulk-changes.ts';
import { pasteInput } from '#contract/paste.ts';
import { selection } from '#contract/selections.ts';
import { fieldPastedInto } from '#domain/paste/read-pasted.ts';
import type { Actor } from '#domain/people/actor.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { findItem, findOrAddItem } from '../own-lists/find-or-add-item.ts';
import { editOfPaste } from '../paste/edit-of-paste.ts';
import { pastedColumns, readPastedRows } from '../paste/pasted-rows.ts';
import { checkReferences } from '../records/check-references.ts';
import { editOfChanges, type FindItem } from './edit-of-changes.ts';
import type { RowEdit } from './row-edit.ts';

const changes = z.record(z.string(), z.unknown());

/** Something that is done to the records of a selection, as its job keeps it; `act` is the kind of its change set too. */
export const actionInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('bulkEdit'), type: recordType, selection, changes }),
  z.object({ act: z.literal('assign'), type: recordType, selection, changes }),
  z.object({ act: z.literal('paste'), type: recordType, ...pasteInput.shape }),
  z.object({ act: z.literal('delete'), type: recordType, selection }),
  z.object({ act: z.literal('restore'), type: recordType, selection }),
]);
export type Action = z.infer<typeof actionInput>;
type ChangesAction = Extract<Action, { changes: unknown }>;

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
export async function editOfAction(
  transaction: DatabaseTransaction,
  actor: Actor,
  action: Action,
): Promise<RowEdit> {
  const itemOf: FindItem = (list, name) => findOrAddItem(transaction, list, name);
  switch (action.act) {
    case 'bulkEdit':
    case 'assign':
      return editOfChanges(action.type, changesOf(action), itemOf);
    case 'paste': {
      const { type: of, selection: named, empty } = action;
      const columns = pastedColumns(of, action.columns);
      const rows = await readPastedRows(transaction, actor, of, named.ids ?? [], columns, action);
      return editOfPaste(transaction, of, columns, rows, empty, itemOf);
    }
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

/** What a bulk edit would come to; nothing is written. A name that its list has not is one that no record holds. */
export function plannedEdit(db: Database, action: ChangesAction): Promise<RowEdit> {
  return editOfChanges(
    action.type,
    changesOf(action),
    async (list, name) => (await findItem(db, list, name)) ?? -1,
  );
}

function changesOf({ type: of, changes: given }: ChangesAction) {
  return bulkChangesSchema(of).parse(given);
}

/** The fields that an action is about. */
export function fieldsChanged(action: Action): string[] {
  if (action.act === 'paste') return action.columns.map(({ field }) => fieldPastedInto(field));
  return 'changes' in action ? Object.keys(action.changes) : [];
}
