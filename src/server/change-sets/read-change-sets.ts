import { type RawBuilder, sql } from 'kysely';
import { actionResult } from '#contract/action-results.ts';
import type { ChangeSet } from '#contract/change-sets.ts';
import { type ChangeKind, changeKinds } from '#contract/records.ts';
import { ownKey } from '#domain/fields/own-fields.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { describeSubject, subjectTypesAmong } from '#domain/settings/setting-types.ts';
import { may } from '../auth/policies.ts';
import type { Database } from '../database/connect.ts';
import { all, type Condition } from '../filters/conditions.ts';
import { fieldThatLeft } from '../own-fields/former-columns.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { fieldsByColumn } from '../records/record-table.ts';
import { subjectName, subjectType } from '../settings/subject-tables.ts';
import { followsCriteria, touchesBin, touchesSettings } from './undo-change-set.ts';
import { undoneBy } from './undone-by.ts';
import type { ChangeDetails } from './within-change-set.ts';

type Row = Omit<ChangeSet, 'kind' | 'fields' | 'leftAsIs' | 'undone' | 'canUndo'> & {
  kind: string;
  columns: string[] | null;
  details: ChangeDetails;
  jobResult: unknown;
};

/** Which change sets are listed; days are those of `timeZone`, the last one included. */
export type ChangeSetFilter = {
  limit: number;
  before?: number | undefined;
  actorId?: number | undefined;
  kind?: ChangeKind | undefined;
  type?: RecordType | undefined;
  from?: string | undefined;
  to?: string | undefined;
  timeZone?: string | undefined;
};

/** What was changed, newest first; `before` is the `next` of the page before. */
export async function listChangeSets(db: Database, actor: Actor, filter: ChangeSetFilter) {
  const rows = await selectChangeSets(
    db,
    actor,
    sql`where ${conditionOf(filter)} order by s.id desc limit ${filter.limit + 1}`,
  );
  const items = rows.slice(0, filter.limit);
  return { items, next: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
}

/**
 * One change set.
 *
 * @throws ProblemError `notFound`
 */
export async function readChangeSet(db: Database, actor: Actor, id: number): Promise<ChangeSet> {
  const [found] = await selectChangeSets(db, actor, sql`where s.id = ${id}`);
  if (!found) throw new ProblemError('notFound');
  return found;
}

function conditionOf({
  before,
  actorId,
  kind,
  type,
  from,
  to,
  timeZone = 'UTC',
}: ChangeSetFilter): Condition {
  const midnight = (day: string, plus: number) =>
    sql`((${day}::date + ${sql.lit(plus)}) at time zone ${timeZone})`;
  return all([
    // Nothing has been kept of a change set that is not closed.
    sql`s.records > 0`,
    ...(before === undefined ? [] : [sql<boolean>`s.id < ${before}`]),
    ...(actorId === undefined ? [] : [sql<boolean>`s.actor_id = ${actorId}`]),
    ...(kind === undefined ? [] : [sql<boolean>`s.kind = ${kind}`]),
    ...(type === undefined ? [] : [sql<boolean>`s.counts ? ${type}`]),
    ...(from === undefined ? [] : [sql<boolean>`s.at >= ${midnight(from, 0)}`]),
    ...(to === undefined ? [] : [sql<boolean>`s.at < ${midnight(to, 1)}`]),
  ]);
}

async function selectChangeSets(db: Database, actor: Actor, rest: RawBuilder<unknown>): Promise<ChangeSet[]> {
  const { rows } = await sql<Row>`
    select s.id, s.at, s.kind, jsonb_build_object('id', s.actor_id, 'name', s.actor_name) as actor,
      s.records, s.counts, s.columns, s.details, s.undoes_id as undoes, s.job_id as "jobId",
      (select ${withOneRefused(sql`j.result`)} from job j where j.id = s.job_id) as "jobResult", (
        select p.name from change c join person p on p.id = (c.after ->> 'assigned_to_id')::integer
        where s.kind = 'assign' and c.change_set_id = s.id limit 1) as "assignedTo", (
        select jsonb_build_object('id', c.record_id, 'type', ${subjectType(sql`c.subject`, sql`c.record_id`)},
          'name', coalesce(${subjectName(sql`c.subject`, sql`c.record_id`, actor.language)}, ''))
        from change c where s.records = 1 and c.change_set_id = s.id limit 1) as record
    from change_set s ${rest}
  `.execute(db);
  const undone = await undoneBy(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ columns, details, jobResult, ...row }) => ({
    ...row,
    kind: changeKinds.find((known) => known === row.kind) ?? 'api',
    // Of refusals in a form of old no list can be shown, so none are told of.
    leftAsIs: actionResult.safeParse(jobResult).data?.refusedTotal ?? 0,
    fields: changedFields(row.counts, columns, details, actor.language),
    undone: undone.get(row.id) ?? null,
    canUndo:
      !undone.has(row.id) &&
      !followsCriteria(row) &&
      (touchesSettings(row.counts)
        ? may(actor, 'settings.manage')
        : may(actor, 'records.write') && (!touchesBin(row.counts) || may(actor, 'records.delete'))),
  }));
}

/** The result of a job on records with the first of those it refused: a job keeps all of them in one form. */
function withOneRefused(result: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${result} ? 'refusedTotal'
    then jsonb_set(${result}, '{refused}', jsonb_path_query_array(${result}, '$.refused[0]')) end`;
}

/** The fields that were changed, in the order of the catalogue. */
function changedFields(
  counts: ChangeSet['counts'],
  columns: readonly string[] | null,
  details: ChangeDetails,
  language: Language,
): ChangeSet['fields'] {
  const types = subjectTypesAmong(Object.keys(counts));
  const named = new Map<string, string>();
  for (const type of types) {
    const { fields } = describeSubject(type);
    const byColumn = fieldsByColumn(fields);
    const keyOf = (column: string) => {
      const left = fieldThatLeft(column);
      return left ? ownKey(left.key) : byColumn.get(column);
    };
    const keys = new Set(details.fields ?? columns?.map(keyOf));
    for (const [key, field] of Object.entries(fields))
      if (keys.has(key)) named.set(key, field.label[language]);
  }
  return [...named].map(([key, name]) => ({ key, name }));
}
