import { type RawBuilder, sql } from 'kysely';
import type { ItemUse } from '#contract/own-lists.ts';
import { holdersOf, isLabelled, type ListHolder } from '#domain/own-lists/list-holders.ts';
import type { Database } from '../database/connect.ts';
import { columnOf, tableOf } from '../records/record-table.ts';

/**
 * How many records hold each item of a list, in one pass over each table that holds any: sources and categories are
 * counted from their indexes, labels from the records themselves.
 */
export async function countUses(db: Database, list: string): Promise<ItemUse[]> {
  const parts = holdingColumns(list).map(heldItems);
  if (parts.length === 0) return [];
  const { rows } = await sql<ItemUse>`
    select i.id, sum(held.records) as records, sum(held.in_bin) as "inBin"
    from (${sql.join(parts, sql` union all `)}) as held (item, records, in_bin)
      join list_item i on i.list = ${list} and held.item = coalesce(i.key, i.id::text)
    group by i.id order by i.id
  `.execute(db);
  return rows.map(({ id, records, inBin }) => ({ id, records: Number(records), inBin: Number(inBin) }));
}

/** The columns that hold items of a list, each once: people of several types share theirs. */
function holdingColumns(list: string): ListHolder[] {
  const columns = new Map<string, ListHolder>();
  for (const holder of holdersOf(list))
    columns.set(`${tableOf(holder.type).table}.${columnOf(holder.key, holder.field)}`, holder);
  return [...columns.values()];
}

/** By item (its id or, of a label, its key): how many records hold it, and how many of those in the bin. */
function heldItems({ type, key, field }: ListHolder): RawBuilder<unknown> {
  const table = sql.table(tableOf(type).table);
  const column = sql.ref(columnOf(key, field));
  const counted = sql`count(*) filter (where deleted_at is null), count(*) filter (where deleted_at is not null)`;
  if (isLabelled(field.kind))
    return sql`select label, ${counted} from ${table}, lateral (
        select distinct item ->> 'label' as label from jsonb_array_elements(${column}) as one (item)) as labels
      where ${column} <> '[]' group by 1`;
  if (field.kind === 'listItems')
    return sql`select unnest(${column})::text as item, ${counted} from ${table} where ${column} <> '{}' group by 1`;
  return sql`select ${column}::text, ${counted} from ${table} where ${column} is not null group by ${column}`;
}
