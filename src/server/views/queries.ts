import { sql } from 'kysely';
import type { View } from '#contract/views.ts';
import type { Actor } from '#domain/people/actor.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { checkViewState, fittingViewState, type ViewState } from '#domain/views/view-state.ts';
import type { Database } from '../database/connect.ts';
import { faultSentence } from '../problems/problem-document.ts';
import { mayChangeView } from './may-change-view.ts';

function selectViews(db: Database) {
  return db
    .selectFrom('view')
    .leftJoin('person', 'person.id', 'view.owner_id')
    .select([
      'view.id',
      'view.record_type',
      'view.name',
      'view.owner_id',
      'person.name as owner_name',
      'view.shared',
      'view.state',
      'view.version',
      'view.updated_at',
      'view.deleted_at',
    ]);
}

export type ViewRow = Awaited<ReturnType<typeof findView>> & {};

/** A view, also one that was deleted. */
export async function findView(db: Database, id: number, { lock = false } = {}) {
  const query = selectViews(db).where('view.id', '=', id);
  return (lock ? query.forUpdate('view') : query).executeTakeFirst();
}

/** The views of a list that the actor sees, in the order the actor chose; those without a place by name. */
export async function findViews(db: Database, actor: Actor, type: RecordType) {
  const sequence = sql`(select sequence from view_choice
    where person_id = ${actor.id} and record_type = ${type})`;
  return selectViews(db)
    .where('view.record_type', '=', type)
    .where('view.deleted_at', 'is', null)
    .where((row) => row.or([row('view.shared', '=', true), row('view.owner_id', '=', actor.id)]))
    .orderBy(sql`array_position(${sequence}, view.id)`, (order) => order.asc().nullsLast())
    .orderBy(sql`view.name collate "nb-x-icu"`)
    .orderBy('view.id')
    .execute();
}

/** What all views keep, whosever they are. */
export async function findAllViews(db: Database): Promise<{ type: RecordType; state: ViewState }[]> {
  const rows = await db
    .selectFrom('view')
    .select(['record_type', 'state'])
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map((row) => ({ type: recordType.parse(row.record_type), state: row.state as ViewState }));
}

/** Which view the list opens with for the actor, where they chose one. */
export async function findDefaultView(db: Database, actor: Actor, type: RecordType): Promise<string | null> {
  if (actor.id === null) return null;
  const choice = await db
    .selectFrom('view_choice')
    .select('default_view')
    .where('person_id', '=', actor.id)
    .where('record_type', '=', type)
    .executeTakeFirst();
  return choice?.default_view ?? null;
}

/** A view as the API shows it to the actor. */
export function shownView(row: ViewRow, actor: Actor): View {
  const type = recordType.parse(row.record_type);
  // It was checked when it was kept; only fields may have gone since.
  const state = row.state as ViewState;
  return {
    id: row.id,
    recordType: type,
    name: row.name,
    shared: row.shared,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    changeable: mayChangeView(actor, row),
    state: fittingViewState(type, state),
    faults: checkViewState(type, state).map((fault) => ({
      field: `state.${fault.field}`,
      code: fault.code,
      detail: faultSentence(fault, actor.language),
    })),
    version: row.version,
    updatedAt: row.updated_at,
  };
}

/** Tells everyone who looks that views have changed. */
export async function announceViews(db: Database, actor: Actor): Promise<void> {
  await sql`select pg_notify('winnow_change', json_build_object('subject', 'view', 'changeSetId', null,
    'actor', ${actor.name}::text, 'actorId', ${actor.id}::integer, 'count', 1)::text)`.execute(db);
}
