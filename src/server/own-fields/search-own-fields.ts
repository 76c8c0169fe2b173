import { sql } from 'kysely';
import { z } from 'zod';
import type { Job } from '#contract/jobs.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { retryDeadlocks } from '../database/retry-deadlocks.ts';
import type { JobRun } from '../jobs/job-run.ts';
import type { RecordTable } from '../records/record-table.ts';
import { tablesOf } from './storage.ts';

/**
 * The kinds whose values the search box looks in; of numbers those that may be somebody's, and no amounts or shares. A
 * choice is not: its label stands elsewhere, and would have to be looked up for every record that is written. Nor is a
 * formula, which is worked out only after what is searched has been put together.
 */
const searchedKinds: readonly OwnFieldKind[] = ['text', 'longText', 'number', 'url', 'email', 'phone'];

const tables = ['contact', 'account', 'campaign'] as const satisfies RecordTable['table'][];

/** Records whose text is made anew by one statement. */
const sliceSize = 2000;

const searchInput = z.object({ table: z.enum(tables), columns: z.array(z.string()) });

/**
 * Has the search box look in the texts of the fields that there are. Where a field came or went whose column may hold
 * values, a job sees to the records that have some.
 */
export async function searchOwnFields(
  services: Services,
  actor: Actor,
  transaction: DatabaseTransaction,
  fields: readonly OwnField[],
  empty: ReadonlySet<string>,
): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const { table, searched, now, changed } of await searchedOtherwise(transaction, fields)) {
    const phones = searched.filter(({ kind }) => kind === 'phone').map(({ storage }) => storage);
    await sql`select keep_search(${table}::regclass, ${searched.map(({ storage }) => storage)}::text[],
      ${phones}::text[])`.execute(transaction);
    await sql`comment on function ${sql.raw(`${table}_searched`)} is ${sql.lit(now.join(', '))}`.execute(
      transaction,
    );
    const columns = [...new Set(changed.map((name) => name.split(' ')[0] ?? name))].filter(
      (column) => !empty.has(`${table}.${column}`),
    );
    if (columns.length > 0)
      jobs.push(await services.jobs.enqueueWithin(transaction, actor, 'searchAnew', { table, columns }));
  }
  return jobs;
}

/** A table in which the search box looks in other columns than it should, which those are, and what differs. */
type SearchedOtherwise = {
  table: RecordTable['table'];
  searched: OwnField[];
  now: string[];
  changed: string[];
};

/** The tables in which the search box does not look as it should by the fields that there are. */
export async function searchedOtherwise(
  db: Database,
  fields: readonly OwnField[],
): Promise<SearchedOtherwise[]> {
  const otherwise: SearchedOtherwise[] = [];
  for (const table of tables) {
    const searched = fields.filter(
      (field) => searchedKinds.includes(field.kind) && tablesOf(field).includes(table),
    );
    const now = searched.map(({ kind, storage }) => (kind === 'phone' ? `${storage} phone` : storage)).sort();
    const before = await searchedBefore(db, table);
    const changed = [...now, ...before].filter((name) => now.includes(name) !== before.includes(name));
    if (changed.length > 0) otherwise.push({ table, searched, now, changed });
  }
  return otherwise;
}

async function searchedBefore(db: Database, table: RecordTable['table']): Promise<string[]> {
  const { rows } = await sql<{ told: string | null }>`
    select obj_description(${`${table}_searched()`}::regprocedure, 'pg_proc') as told`.execute(db);
  return rows[0]?.told ? rows[0].told.split(', ') : [];
}

/**
 * Makes the text anew in which records are searched, of those that hold a value in some columns; slice by slice, and seen
 * by nobody but whoever searches. It can be done again at any time.
 */
export async function searchAnewJob(run: JobRun, { db }: Services): Promise<{ looked: number }> {
  const { table, columns } = searchInput.parse(run.input);
  const there = await columnsThere(db, table, columns);
  if (there.length === 0) return { looked: 0 };
  const held = sql.join(
    there.map((column) => sql`r.${sql.id(column)} is not null`),
    sql` or `,
  );
  let looked = 0;
  for (let after: number | null = 0; after !== null; ) {
    run.signal.throwIfAborted();
    const from: number = after;
    const slice = await retryDeadlocks(() =>
      db.transaction().execute(async (transaction) => {
        await sql`select set_config('winnow.quiet', 'unseen', true)`.execute(transaction);
        const { rows } = await sql<{ last: number | null; count: number }>`
          with held as materialized (
            select r.id from ${sql.table(table)} r where r.id > ${from} and (${held})
            order by r.id limit ${sql.lit(sliceSize)} for no key update
          ), written as (
            update ${sql.table(table)} r set search_text = null from held where held.id = r.id returning r.id
          )
          select max(id) as last, count(*) as count from written`.execute(transaction);
        return rows[0];
      }),
    );
    after = slice?.last ?? null;
    looked += slice?.count ?? 0;
    run.progress(looked);
  }
  return { looked };
}

/** Columns that have not been dropped since. */
async function columnsThere(
  db: Services['db'],
  table: RecordTable['table'],
  columns: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attname = any (${columns}) and not attisdropped`.execute(db);
  return rows.map(({ name }) => name);
}
