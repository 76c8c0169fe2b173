import { type RawBuilder, sql } from 'kysely';
import { type DuplicateGroup, sureAbove } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import type { DuplicateReason } from '#domain/duplicates/duplicate-reasons.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { membersAsLines, there } from './member-sql.ts';
import { countDecisions } from './read-decisions.ts';
import { isOfBase } from './types-as-sql.ts';

/**
 * Groups of a base that wait for a decision: two of their records are still there, and nobody has said that they are not
 * the same. For the group `g`.
 */
const isOpen = (base: DuplicateBase) => sql<boolean>`
  g.run_id in (select id from duplicate_run where base = ${base}) and exists (
  select from duplicate_member a join ${there(base)} ra on ra.id = a.record_id
  join duplicate_member b on b.group_id = a.group_id and b.record_id > a.record_id
  join ${there(base)} rb on rb.id = b.record_id
  where a.group_id = g.id and not exists (select from not_duplicate n
    where n.base = ${base} and n.lesser_id = a.record_id and n.greater_id = b.record_id))`;

/** What has become of the record `r` since its version was noted in `m`. */
const since = sql`case when r.merged_into_id is not null then 'merged' when r.deleted_at is not null then 'deleted'
  when r.version <> m.version then 'changed' end`;

const members = (base: DuplicateBase) => sql`(
  select ${membersAsLines(base, since)}
  from duplicate_member m join ${sql.table(base)} r on r.id = m.record_id
  where m.group_id = g.id and ${isOfBase(base)})`;

type GroupRow = DuplicateGroup & { place: string };

export type GroupsQuery = {
  base: DuplicateBase;
  reason?: DuplicateReason | undefined;
  minConfidence?: number | undefined;
  limit: number;
  cursor?: string | undefined;
};

/**
 * Groups that wait for a decision, the surest first; `nextCursor` continues where the page ends.
 *
 * @throws ProblemError `invalidInput` for a cursor that no page gave
 */
export async function listGroups(
  db: Database,
  { base, reason, minConfidence, limit, cursor }: GroupsQuery,
): Promise<{ items: DuplicateGroup[]; nextCursor: string | null }> {
  const conditions: RawBuilder<unknown>[] = [isOpen(base)];
  if (reason) conditions.push(sql`g.reasons @> ${[reason]}::text[]`);
  if (minConfidence !== undefined) conditions.push(sql`g.confidence >= ${minConfidence}::real`);
  if (cursor !== undefined) conditions.push(afterCursor(cursor));
  const { rows } = await sql<GroupRow>`
    select g.id, g.confidence, g.reasons, ${members(base)} as members, g.confidence || ' ' || g.id as place
    from duplicate_group g where ${sql.join(conditions, sql` and `)}
    order by g.confidence desc, g.id limit ${limit + 1}
  `.execute(db);
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ place: _place, ...group }) => group),
    nextCursor: rows.length > limit ? (page.at(-1)?.place ?? null) : null,
  };
}

function afterCursor(cursor: string): RawBuilder<unknown> {
  const [, confidence, id] = /^([\d.e-]{1,20}) (\d{1,15})$/.exec(cursor) ?? [];
  if (confidence === undefined || id === undefined || !Number.isFinite(Number(confidence)))
    throw invalidInput({ field: 'cursor', code: 'wrongCursor' });
  return sql`(g.confidence < ${confidence}::real or (g.confidence = ${confidence}::real and g.id > ${id}::bigint))`;
}

type GroupFound = {
  id: number;
  base: DuplicateBase;
  confidence: number;
  reasons: DuplicateReason[];
  ids: number[];
};

/** The confidence, the reasons and the records of one group; null when there is none such. */
export async function readGroup(db: Database, id: number): Promise<GroupFound | null> {
  const { rows } = await sql<GroupFound>`
    select g.id, run.base, g.confidence, g.reasons,
      (select jsonb_agg(m.record_id order by m.record_id) from duplicate_member m where m.group_id = g.id) as ids
    from duplicate_group g join duplicate_run run on run.id = g.run_id where g.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

export type Overview = {
  run: {
    id: number;
    actorName: string;
    startedAt: string;
    finishedAt: string;
    records: number;
    pairs: number;
  } | null;
  jobId: number | null;
  open: number;
  sure: number;
  byReason: Partial<Record<DuplicateReason, number>>;
  decided: number;
};

/** The latest search, whether one is under way, how many of its groups wait for a decision, and how many were decided. */
export async function readOverview(db: Database, base: DuplicateBase): Promise<Overview> {
  const run = await sql<NonNullable<Overview['run']>>`
    select id, actor_name as "actorName", started_at as "startedAt", finished_at as "finishedAt", records, pairs
    from duplicate_run where base = ${base} order by id desc limit 1
  `.execute(db);
  const counts = await sql<{ open: number; sure: number; byReason: Overview['byReason'] | null }>`
    with open as (select g.confidence, g.reasons from duplicate_group g where ${isOpen(base)})
    select count(*)::int as open, count(*) filter (where confidence > ${sureAbove}::real)::int as sure,
      (select jsonb_object_agg(reason, n) from (
        select reason, count(*) as n from open, unnest(reasons) reason group by reason) counted) as "byReason"
    from open
  `.execute(db);
  const { open = 0, sure = 0, byReason } = counts.rows[0] ?? {};
  return {
    run: run.rows[0] ?? null,
    jobId: await findRunningSearch(db, base),
    open,
    sure,
    byReason: byReason ?? {},
    decided: await countDecisions(db, base),
  };
}

/** Records of one group that waits for a decision, and the versions in which they were compared. */
export type SureGroup = { members: { id: number; version: number }[] };

/** The groups that are surer than this, the surest first, with those of their records that are still there. */
export async function readSureGroups(db: Database, base: DuplicateBase, above: number): Promise<SureGroup[]> {
  const { rows } = await sql<SureGroup>`
    select (select jsonb_agg(jsonb_build_object('id', m.record_id, 'version', m.version) order by m.record_id)
      from duplicate_member m join ${there(base)} r on r.id = m.record_id where m.group_id = g.id) as members
    from duplicate_group g where g.confidence > ${above}::real and ${isOpen(base)}
      and not exists (select from duplicate_member a join duplicate_member b on b.group_id = a.group_id
        join not_duplicate n on n.base = ${base} and n.lesser_id = a.record_id and n.greater_id = b.record_id
        where a.group_id = g.id)
    order by g.confidence desc, g.id
  `.execute(db);
  return rows;
}

/** The search through a base that waits or runs; there is one at most. */
export async function findRunningSearch(db: Database, base: DuplicateBase): Promise<number | null> {
  const job = await db
    .selectFrom('job')
    .select('id')
    .where('kind', '=', 'findDuplicates')
    .where('state', 'in', ['queued', 'running'])
    .where(sql<string>`input ->> 'base'`, '=', base)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return job?.id ?? null;
}
