import { sql } from 'kysely';
import { matchesSearch, type SearchPlace, searchTerms } from '#domain/filters/search-terms.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { livingRecords, tableOf } from '../records/record-table.ts';

/** Search texts of records at random places, of how many records they are, and when they were read (ms). */
type SearchSample = { texts: readonly string[]; total: number; readAt: number };

/** Texts in a sample: enough to tell one in a hundred from one in two hundred. */
const sampleSize = 1000;
/** Milliseconds for which a sample serves. */
const lifetime = 60_000;

const samples = new WeakMap<Database, Map<RecordType, Promise<SearchSample>>>();

/**
 * About which share of the records of a type answers what someone typed, and how many records there are. It is told
 * from a sample kept by this process, and decides nothing but how the records are looked for.
 */
export async function estimateSearch(
  db: Database,
  type: RecordType,
  typed: string,
  place: SearchPlace,
): Promise<{ share: number; total: number }> {
  const { texts, total } = await sampleOf(db, type);
  const terms = searchTerms(typed, place);
  const matching = texts.filter((text) => matchesSearch(text, terms)).length;
  return { share: matching / Math.max(texts.length, 1), total };
}

async function sampleOf(db: Database, type: RecordType): Promise<SearchSample> {
  const ofDatabase = samples.get(db) ?? new Map<RecordType, Promise<SearchSample>>();
  samples.set(db, ofDatabase);
  const kept = await ofDatabase.get(type)?.catch(() => undefined);
  if (kept && Date.now() - kept.readAt < lifetime) return kept;
  const reading = readSample(db, type);
  ofDatabase.set(type, reading);
  return reading;
}

async function readSample(db: Database, type: RecordType): Promise<SearchSample> {
  const { table } = tableOf(type);
  const { rows } = await sql<{ texts: string[] | null; total: number }>`
    with tally as (select coalesce(sum(delta), 0) as total from record_tally where record_type = ${type})
    select array_agg(search_text) as texts, (select total from tally) as total
    from ${sql.table(table)} as r tablesample system (
      (select least(100, 100.0 * ${sampleSize} / greatest(reltuples, total, 1)) from tally, pg_class
        where oid = ${table}::regclass))
    where ${livingRecords(type)}`.execute(db);
  return { texts: rows[0]?.texts ?? [], total: rows[0]?.total ?? 0, readAt: Date.now() };
}
