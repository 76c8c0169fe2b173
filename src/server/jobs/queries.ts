import { sql } from 'kysely';
import { z } from 'zod';
import { type Job, type JobState, jobStates } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import { languages, roles } from '#domain/people/roles.ts';
import { isRecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';

export type JobRow = Job;
export type StartedJob = { id: number; kind: string; input: unknown; actor: Actor };

const keptActor = z.union([
  z.object({
    kind: z.literal('person'),
    id: z.number(),
    name: z.string(),
    role: z.enum(roles),
    language: z.enum(languages),
  }),
  z.object({
    kind: z.literal('key'),
    id: z.null(),
    name: z.string(),
    role: z.enum(roles),
    language: z.enum(languages),
  }),
  z.object({
    kind: z.literal('system'),
    id: z.null(),
    name: z.string(),
    role: z.literal('owner'),
    language: z.enum(languages),
  }),
]);

const shownColumns = [
  'id',
  'kind',
  'state',
  'done',
  'total',
  'change_set_id',
  'result',
  'created_at',
  'created_by_id',
  sql<string | null>`input ->> 'type'`.as('record_type'),
] as const;

type ShownRow = {
  id: number;
  kind: string;
  state: string;
  done: number;
  total: number | null;
  change_set_id: number | null;
  result: unknown;
  created_at: string;
  created_by_id: number | null;
  record_type: string | null;
};

function shown(row: ShownRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    recordType: row.record_type !== null && isRecordType(row.record_type) ? row.record_type : null,
    state: jobStates.find((known) => known === row.state) ?? 'failed',
    done: row.done,
    total: row.total,
    changeSetId: row.change_set_id,
    result: row.result,
    createdAt: row.created_at,
    createdById: row.created_by_id,
  };
}

export async function insertJob(db: Database, actor: Actor, kind: string, input: unknown): Promise<number> {
  const { id } = await db
    .insertInto('job')
    .values({ kind, input: JSON.stringify(input), actor: JSON.stringify(actor), created_by_id: actor.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Marks a job as running and gives what its handler needs; null when it has ended or was cancelled before. */
export async function startJob(db: Database, id: number): Promise<StartedJob | null> {
  const job = await db
    .updateTable('job')
    .set({ state: 'running', done: 0 })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .where('cancel_requested', '=', false)
    .returning(['id', 'kind', 'input', 'actor'])
    .executeTakeFirst();
  return job ? { id: job.id, kind: job.kind, input: job.input, actor: keptActor.parse(job.actor) } : null;
}

export async function readJob(db: Database, id: number): Promise<Job | null> {
  const row = await db.selectFrom('job').select(shownColumns).where('id', '=', id).executeTakeFirst();
  return row ? shown(row) : null;
}

/** The jobs of one person of the last day, newest first. */
export async function listJobs(db: Database, personId: number | null): Promise<Job[]> {
  const rows = await db
    .selectFrom('job')
    .select(shownColumns)
    .where('created_by_id', personId === null ? 'is' : '=', personId)
    .where('created_at', '>', sql<string>`now() - interval '1 day'`)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
  return rows.map(shown);
}

/** Whether it is the actor who has begun a job. Programs are told apart by the name of their key. */
export async function hasBegun(db: Database, { kind, id, name }: Actor, jobId: number): Promise<boolean> {
  const actor = JSON.stringify(id === null ? { kind, name } : { kind, id });
  const own = await db
    .selectFrom('job')
    .select('id')
    .where('id', '=', jobId)
    .where(sql<boolean>`actor @> ${actor}::jsonb`)
    .executeTakeFirst();
  return own !== undefined;
}

/** Asks a running job to end, and ends one that has not begun. */
export async function requestCancel(db: Database, id: number): Promise<void> {
  await db
    .updateTable('job')
    .set({
      cancel_requested: true,
      state: sql<string>`case when state = 'queued' then 'cancelled' else state end`,
      finished_at: sql<string>`case when state = 'queued' then now() end`,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

/** Writes how far a job is, and tells whether it should end. */
export async function reportProgress(
  db: Database,
  id: number,
  progress: { done: number; total: number | null },
): Promise<{ cancelled: boolean }> {
  const row = await db
    .updateTable('job')
    .set({ done: progress.done, total: progress.total })
    .where('id', '=', id)
    .returning('cancel_requested')
    .executeTakeFirst();
  return { cancelled: row?.cancel_requested ?? true };
}

/** Writes how a job ended, and which change set it wrote, which nobody else could see before. */
export async function finishJob(
  db: Database,
  id: number,
  end: {
    state: JobState;
    result?: unknown;
    changeSetId?: number | null;
    progress?: { done: number; total: number | null };
  },
): Promise<void> {
  await db
    .updateTable('job')
    .set({
      state: end.state,
      result: JSON.stringify(end.result ?? null),
      ...(end.progress ?? {}),
      change_set_id: end.changeSetId ?? null,
      finished_at: sql<string>`now()`,
    })
    .where('id', '=', id)
    .execute();
}

/** Forgets what came of the jobs that were given this input. */
export async function forgetResults(db: Database, input: object): Promise<void> {
  await db
    .updateTable('job')
    .set({ result: null })
    .where(sql<boolean>`input @> ${JSON.stringify(input)}::jsonb`)
    .where('result', 'is not', null)
    .execute();
}
