import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type ImportShape, importShape } from '#contract/import-shapes.ts';
import { columnTargets, dedupeMode, type ImportResult, importResult } from '#contract/imports.ts';
import { checkMapping } from '#domain/imports/check-mapping.ts';
import type { Actor } from '#domain/people/actor.ts';
import { importedTypeName } from '#domain/records/record-type-schema.ts';
import { fieldsOf, type ImportedType } from '#domain/records/record-types.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { forgetResults } from '../jobs/queries.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { DedupeMode } from './import-plan.ts';

/** What is kept of a file that is being imported. */
export type KeptImport = {
  id: number;
  type: ImportedType;
  fileId: string;
  fileName: string;
  bytes: number;
  shape: ImportShape;
  mapping: (string | null)[];
  keepUnmapped: boolean;
  dedupe: DedupeMode;
  timeZone: string;
  jobId: number | null;
  result: ImportResult | null;
  rejectedFileId: string | null;
};

/** What a person has decided about files of one shape. */
export type Decisions = Pick<KeptImport, 'mapping' | 'keepUnmapped' | 'dedupe'>;

const keptDecisions = z.object({ mapping: columnTargets, keep_unmapped: z.boolean(), dedupe: dedupeMode });

/** Files with the same headings are alike; files without headings are not told apart, and are never alike. */
export function shapeKey(shape: ImportShape, headings: readonly string[]): Buffer {
  const named = headings.some((heading) => heading !== '');
  const text = named ? JSON.stringify([shape.format, ...headings]) : crypto.randomUUID();
  return createHash('sha256').update(text).digest();
}

export async function insertImport(
  db: Database,
  actor: Actor,
  made: {
    type: ImportedType;
    fileId: string;
    shape: ImportShape;
    key: Buffer;
    timeZone?: string;
  } & Decisions,
): Promise<number> {
  const { id } = await db
    .insertInto('import')
    .values({
      record_type: made.type,
      file_id: made.fileId,
      shape: JSON.stringify(made.shape),
      shape_key: made.key,
      mapping: JSON.stringify(made.mapping),
      keep_unmapped: made.keepUnmapped,
      dedupe: made.dedupe,
      time_zone: made.timeZone,
      created_by_id: actor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function readImport(db: Database, id: number): Promise<KeptImport | null> {
  const row = await db
    .selectFrom('import as i')
    .innerJoin('file as f', 'f.id', 'i.file_id')
    .selectAll('i')
    .select(['f.name', 'f.bytes'])
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { mapping, dedupe, keep_unmapped } = keptDecisions.parse(row);
  return {
    id: row.id,
    type: importedTypeName.parse(row.record_type),
    fileId: row.file_id,
    fileName: row.name,
    bytes: row.bytes,
    shape: importShape.parse(row.shape),
    mapping,
    keepUnmapped: keep_unmapped,
    dedupe,
    timeZone: row.time_zone,
    jobId: row.job_id,
    result: row.result === null ? null : importResult.parse(row.result),
    rejectedFileId: row.rejected_file_id,
  };
}

/**
 * Reads which job runs an import, and lets nobody start or change it until the transaction ends.
 *
 * @throws ProblemError `notFound`
 */
export async function lockImport(
  transaction: DatabaseTransaction,
  id: number,
): Promise<{ jobId: number | null }> {
  const row = await transaction
    .selectFrom('import')
    .select('job_id as jobId')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ProblemError('notFound');
  return row;
}

/**
 * Changes what was decided of an import that no job is running: one that came to nothing is forgotten.
 *
 * @throws ProblemError `alreadyDone` where it was started meanwhile
 */
export async function updateImport(
  db: Database,
  { id, jobId }: Pick<KeptImport, 'id' | 'jobId'>,
  changes: Partial<Decisions> & { shape: ImportShape; key: Buffer },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('import')
    .set({
      shape: JSON.stringify(changes.shape),
      shape_key: changes.key,
      job_id: null,
      ...(changes.mapping ? { mapping: JSON.stringify(changes.mapping) } : {}),
      ...(changes.keepUnmapped === undefined ? {} : { keep_unmapped: changes.keepUnmapped }),
      ...(changes.dedupe ? { dedupe: changes.dedupe } : {}),
    })
    .where('id', '=', id)
    .where('job_id', 'is not distinct from', jobId)
    .where('result', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('alreadyDone');
}

/** Ties an import to the job that runs it, and remembers its decisions for the next file of its shape. */
export async function startKeptImport(db: Database, id: number, jobId: number): Promise<void> {
  await db.updateTable('import').set({ job_id: jobId }).where('id', '=', id).execute();
  await sql`
    insert into import_mapping (record_type, shape_key, mapping, keep_unmapped, dedupe)
    select record_type, shape_key, mapping, keep_unmapped, dedupe from import where id = ${id}
    on conflict (record_type, shape_key) do update set mapping = excluded.mapping,
      keep_unmapped = excluded.keep_unmapped, dedupe = excluded.dedupe, used_at = now()`.execute(db);
}

/** What was decided the last time a file of this shape was imported as records of a type. */
export async function recallDecisions(
  db: Database,
  type: ImportedType,
  key: Buffer,
): Promise<Decisions | null> {
  const row = await db
    .selectFrom('import_mapping')
    .select(['mapping', 'keep_unmapped', 'dedupe'])
    .where('record_type', '=', type)
    .where('shape_key', '=', key)
    .executeTakeFirst();
  const kept = row && keptDecisions.safeParse(row).data;
  // What once was a place to go may be none any more.
  const stands = kept && checkMapping(kept.mapping, fieldsOf(type)).length === 0;
  return kept && stands
    ? { mapping: kept.mapping, keepUnmapped: kept.keep_unmapped, dedupe: kept.dedupe }
    : null;
}

/**
 * Writes what became of an import, once.
 *
 * @throws ProblemError `alreadyDone` where another worker was quicker: what this one did must not be kept
 */
export async function finishKeptImport(
  db: Database,
  id: number,
  result: ImportResult,
  rejectedFileId: string | null,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('import')
    .set({ result: JSON.stringify(result), rejected_file_id: rejectedFileId })
    .where('id', '=', id)
    .where('result', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('alreadyDone');
}

/** The imports that a person has started of late, newest first. */
export async function listStartedImports(
  db: Database,
  personId: number | null,
): Promise<{ id: number; name: string; jobId: number }[]> {
  const rows = await db
    .selectFrom('import as i')
    .innerJoin('file as f', 'f.id', 'i.file_id')
    .select(['i.id', 'f.name', 'i.job_id'])
    .where('i.created_by_id', personId === null ? 'is' : '=', personId)
    .where('i.job_id', 'is not', null)
    .where('i.created_at', '>', sql<string>`now() - interval '1 day'`)
    .orderBy('i.id', 'desc')
    .limit(20)
    .execute();
  return rows.flatMap(({ id, name, job_id: jobId }) => (jobId === null ? [] : [{ id, name, jobId }]));
}

/** Some imports of more than so many days ago, with their files: those to remove. */
export async function oldImports(db: Database, days: number): Promise<{ id: number; files: string[] }[]> {
  const rows = await db
    .selectFrom('import')
    .select(['id', 'file_id', 'rejected_file_id'])
    .where('created_at', '<', sql<string>`now() - make_interval(days => ${days})`)
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    files: [row.file_id, row.rejected_file_id].filter((id) => id !== null),
  }));
}

/** Forgets an import, and what its jobs have told of its file. */
export async function deleteImport(db: Database, id: number): Promise<void> {
  await forgetResults(db, { importId: id });
  await db.deleteFrom('import').where('id', '=', id).execute();
}
