import { CompiledQuery, sql } from 'kysely';
import type { ComparedRecord } from '#contract/duplicates.ts';
import { type DuplicateBase, fieldsOfBase } from '#domain/duplicates/duplicate-base.ts';
import type { DuplicateReason } from '#domain/duplicates/duplicate-reasons.ts';
import type { MergeRecord } from '#domain/duplicates/merge-proposal.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { fieldColumns, typeColumn } from '../records/record-table.ts';
import { comparedTables } from './compared-tables.ts';
import { readGroup } from './read-groups.ts';
import { isOfBase } from './types-as-sql.ts';

/** Records of a base by id, in the order of the ids; those in the bin, or of a type that was deleted, are left out. */
export async function readMergeRecords(
  db: Database,
  base: DuplicateBase,
  ids: readonly number[],
  language: Language,
  lock = false,
): Promise<MergeRecord[]> {
  const { rows } = await sql<MergeRecord>`
    select ${typeColumn(base)} as type, ${fieldColumns(fieldsOfBase(base), language)}
    from ${sql.table(base)} r where r.id = any (${ids}::bigint[]) and r.deleted_at is null
      and ${isOfBase(base)}
    order by r.id ${lock ? sql`for update` : sql``}
  `.execute(db);
  const byId = new Map(rows.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function shownBeside({ type, ...record }: MergeRecord, since: ComparedRecord['since']): ComparedRecord {
  return { id: record.id, type, since, record };
}

type Comparison = { confidence: number; reasons: DuplicateReason[]; records: ComparedRecord[] };

/**
 * Some records beside each other, and how sure it is that they are all the same.
 *
 * @throws ProblemError `invalidInput` naming each that is not there
 */
export async function compareRecords(
  db: Database,
  base: DuplicateBase,
  ids: readonly number[],
  language: Language,
): Promise<Comparison> {
  const records = await readMergeRecords(db, base, ids, language);
  const there = new Set(records.map(({ id }) => id));
  const missing = ids.flatMap((id, index) =>
    there.has(id) ? [] : [{ field: `ids.${index}`, code: 'unknownRecord' as const }],
  );
  if (missing.length > 0) throw invalidInput(...missing);
  const known = comparedTables[base].known(
    async <Row>(query: string, wanted: readonly number[]) =>
      (await db.executeQuery<Row>(CompiledQuery.raw(query, [wanted]))).rows,
  );
  await known.learn(ids);
  const [first = 0, ...others] = ids;
  const verdicts = others.flatMap((other) => known.weigh(first, other) ?? []);
  return {
    confidence: Math.min(1, ...verdicts.map((verdict) => verdict.confidence)),
    reasons: [...new Set(verdicts.flatMap((verdict) => verdict.reasons))],
    records: records.map((record) => shownBeside(record, null)),
  };
}

/**
 * One group with whole records.
 *
 * @throws ProblemError `notFound` for a group that no search found, or an older one
 */
export async function readWholeGroup(
  db: Database,
  id: number,
  language: Language,
): Promise<Comparison & { id: number; base: DuplicateBase }> {
  const group = await readGroup(db, id);
  if (!group) throw new ProblemError('notFound');
  const records = await readMergeRecords(db, group.base, group.ids, language);
  const { rows } = await sql<{ id: number; version: number }>`
    select record_id as id, version from duplicate_member where group_id = ${id}
  `.execute(db);
  const versions = new Map(rows.map((row) => [row.id, row.version]));
  return {
    id,
    base: group.base,
    confidence: group.confidence,
    reasons: group.reasons,
    records: records.map((record) =>
      shownBeside(record, versions.get(record.id) === record.version ? null : 'changed'),
    ),
  };
}
