import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { View } from '#contract/views.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { builtInViews } from '#domain/views/built-in-views.ts';
import { checkViewState, mostViews, type ViewState } from '#domain/views/view-state.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { mayChangeView, maySeeView, requireMayShare } from './may-change-view.ts';
import { announceViews, findView, findViews, shownView, type ViewRow } from './queries.ts';

/**
 * Keeps a state of a list under a name.
 *
 * @throws ProblemError `invalidInput` where the state does not suit the type's fields, the name is taken among the
 *   views that the actor sees, the actor has {@link mostViews} of the list, or a key does not share it; `notAllowed`
 */
export async function createView(
  db: Database,
  actor: Actor,
  input: { recordType: RecordType; name: string; shared: boolean; state: ViewState },
): Promise<View> {
  const { recordType, name, shared, state } = input;
  if (!shared && actor.id === null) throw invalidInput({ field: 'shared', code: 'keysShare' });
  requireMayShare(actor, shared);
  requireSuitable(recordType, state);
  return withinViews(db, actor, recordType, async (transaction) => {
    await requireRoom(transaction, actor, recordType);
    await requireFreeName(transaction, actor, recordType, name);
    const { id } = await transaction
      .insertInto('view')
      .values({ record_type: recordType, name, shared, owner_id: actor.id, state: JSON.stringify(state) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return readView(transaction, actor, id);
  });
}

export type ViewChanges = {
  name?: string | undefined;
  shared?: boolean | undefined;
  state?: ViewState | undefined;
};

/**
 * Renames, shares or changes a view that the actor read at a version; `null` changes whatever is there.
 *
 * @throws ProblemError `notFound`, `notAllowed`, `invalidInput`; `staleVersion` where it was changed since
 */
export async function updateView(
  db: Database,
  actor: Actor,
  id: number,
  version: number | null,
  changes: ViewChanges,
): Promise<View> {
  const { record_type } = await seenView(db, actor, id);
  return withinViews(db, actor, record_type, async (transaction) => {
    const row = await changeableView(transaction, actor, id);
    const current = shownView(row, actor);
    const { name = row.name, shared = row.shared, state } = changes;
    if (version !== null && version !== row.version) throw staleVersion(current, changes);
    if (!shared && row.owner_id === null) throw invalidInput({ field: 'shared', code: 'keysShare' });
    requireMayShare(actor, shared);
    if (state) requireSuitable(current.recordType, state);
    if (name !== row.name) await requireFreeName(transaction, actor, current.recordType, name, id);
    await transaction
      .updateTable('view')
      .set({
        name,
        shared,
        ...(state && { state: JSON.stringify(state) }),
        version: row.version + 1,
        updated_at: new Date().toISOString(),
      })
      .where('id', '=', id)
      .execute();
    // Once somebody else's view is theirs alone, whoever did it sees it no more, and gets what they saw last.
    const after = await findView(transaction, id);
    return shownView(after ?? row, actor);
  });
}

/** @throws ProblemError `notFound` where there is none that the actor sees */
export async function readView(db: Database, actor: Actor, id: number): Promise<View> {
  return shownView(await seenView(db, actor, id), actor);
}

/** @throws ProblemError `notFound`, `notAllowed` */
export async function deleteView(db: Database, actor: Actor, id: number): Promise<void> {
  await changeableView(db, actor, id);
  await db.updateTable('view').set({ deleted_at: sql`now()` }).where('id', '=', id).execute();
  await announceViews(db, actor);
  await db.deleteFrom('view').where('deleted_at', '<', sql<string>`now() - interval '30 days'`).execute();
}

/**
 * Takes back that a view was deleted.
 *
 * @throws ProblemError `notFound`, `notAllowed`; `invalidInput` where another view has its name by now
 */
export async function restoreView(db: Database, actor: Actor, id: number): Promise<View> {
  const { record_type } = await seenView(db, actor, id, { deleted: true });
  return withinViews(db, actor, record_type, async (transaction) => {
    const row = await changeableView(transaction, actor, id, { deleted: true });
    const { recordType } = shownView(row, actor);
    await requireRoom(transaction, actor, recordType);
    await requireFreeName(transaction, actor, recordType, row.name, id);
    await transaction.updateTable('view').set({ deleted_at: null }).where('id', '=', id).execute();
    return readView(transaction, actor, id);
  });
}

/** One at a time changes the views of a list, so that a name stays free between the look and the write. */
function withinViews<T>(
  db: Database,
  actor: Actor,
  type: string,
  act: (transaction: Database) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`views of ${type}`}, 0))`.execute(transaction);
    const result = await act(transaction);
    await announceViews(transaction, actor);
    return result;
  });
}

async function seenView(
  db: Database,
  actor: Actor,
  id: number,
  { deleted = false, lock = false } = {},
): Promise<ViewRow> {
  const row = await findView(db, id, { lock });
  if (!row || (row.deleted_at !== null) !== deleted || !maySeeView(actor, row))
    throw new ProblemError('notFound');
  return row;
}

async function changeableView(db: Database, actor: Actor, id: number, options: { deleted?: boolean } = {}) {
  const row = await seenView(db, actor, id, { ...options, lock: true });
  if (!mayChangeView(actor, row)) throw new ProblemError('notAllowed');
  return row;
}

function requireSuitable(type: RecordType, state: ViewState): void {
  const faults = checkViewState(type, state);
  if (faults.length > 0)
    throw invalidInput(...faults.map((fault) => ({ ...fault, field: `state.${fault.field}` })));
}

async function requireRoom(db: Database, actor: Actor, type: RecordType): Promise<void> {
  const { count } = await db
    .selectFrom('view')
    .select(db.fn.countAll<number>().as('count'))
    .where('record_type', '=', type)
    .where('owner_id', actor.id === null ? 'is' : '=', actor.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostViews)
    throw invalidInput({ field: 'name', code: 'tooManyViews', limit: mostViews });
}

async function requireFreeName(
  db: Database,
  actor: Actor,
  type: RecordType,
  name: string,
  except?: number,
): Promise<void> {
  const same = (other: string) => other.toLocaleLowerCase('nb') === name.toLocaleLowerCase('nb');
  const seen = await findViews(db, actor, type);
  const taken =
    seen.some((view) => view.id !== except && same(view.name)) ||
    builtInViews(type).some(({ label }) => same(label.en) || same(label.nb));
  if (taken) throw invalidInput({ field: 'name', code: 'nameTaken', given: name });
}

function staleVersion(current: View, changes: ViewChanges): ProblemError {
  const theirs: Record<string, unknown> = { ...current };
  const conflicts = Object.entries(changes)
    .filter(([field, yours]) => yours !== undefined && !isDeepStrictEqual(theirs[field], yours))
    .map(([field, yours]) => ({ field, yours, theirs: theirs[field] }));
  return new ProblemError('staleVersion', { conflicts, version: current.version });
}
