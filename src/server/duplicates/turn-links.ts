import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { baseOfMerged, typesOfBase } from '#domain/duplicates/duplicate-base.ts';
import type { MergeRecord } from '#domain/duplicates/merge-proposal.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { columnOf, fieldsOfTables } from '../records/record-table.ts';

/** What points at a record that was merged points at the survivor, whichever field of whichever record it is. */
export async function turnLinks(
  transaction: ChangeTransaction,
  survivor: MergeRecord,
  others: readonly number[],
): Promise<void> {
  const base = baseOfMerged(survivor.type);
  const merged = [survivor.id, ...others];
  for (const [table, fields] of fieldsOfTables()) {
    const links = Object.entries(fields).flatMap(([key, field]): Link[] => {
      const column = columnOf(key, field);
      if (field.kind === 'recordLink') return [linkOfType(column, survivor, others)];
      return field.kind === 'account' && base === 'account' ? [linkById(column, survivor, others)] : [];
    });
    if (links.length === 0) continue;
    // The merged go to the bin as they are, and nobody points at oneself.
    const itself = table === base ? sql`and not id = any (${merged}::bigint[])` : sql``;
    await sql`
      update ${sql.table(table)} set ${sql.join(links.flatMap(({ sets }) => sets))}
      where (${sql.join(
        links.map(({ points }) => points),
        sql` or `,
      )}) ${itself}
    `.execute(transaction);
  }
}

/** Which records point at one that was merged, and what they are to hold then. */
type Link = { points: RawBuilder<SqlBool>; sets: RawBuilder<unknown>[] };

function linkById(column: string, { id }: MergeRecord, others: readonly number[]): Link {
  const points = sql<SqlBool>`${sql.ref(column)} = any (${others}::bigint[])`;
  return {
    points,
    sets: [sql`${sql.ref(column)} = case when ${points} then ${id}::bigint else ${sql.ref(column)} end`],
  };
}

function linkOfType(column: string, { type, id }: MergeRecord, others: readonly number[]): Link {
  const [typeColumn, idColumn] = [sql.ref(`${column}_type`), sql.ref(`${column}_id`)];
  const types = typesOfBase(baseOfMerged(type));
  const points = sql<SqlBool>`(${idColumn} = any (${others}::bigint[]) and ${typeColumn} = any (${types}::text[]))`;
  return {
    points,
    sets: [
      sql`${typeColumn} = case when ${points} then ${type} else ${typeColumn} end`,
      sql`${idColumn} = case when ${points} then ${id}::bigint else ${idColumn} end`,
    ],
  };
}
