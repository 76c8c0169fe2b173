import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RefusalCause } from '#contract/action-results.ts';
import { addressPartOf } from '#domain/fields/address-parts.ts';
import type { Field } from '#domain/fields/field.ts';
import { clearedValue } from '#domain/fields/field.ts';
import type { TypedValue } from '#domain/fields/read-typed.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { type FindItem, filedAs, parameterTypes } from '../bulk-edit/edit-of-changes.ts';
import type { NewValue, Refusing, RowEdit } from '../bulk-edit/row-edit.ts';
import type { DatabaseTransaction } from '../database/connect.ts';
import { shownAddressPlace } from '../lists/shown-values.ts';
import { itemsNamed } from '../own-lists/items-named.ts';
import { columnOf, tableOf } from '../records/record-table.ts';
import { type PastedColumn, type PastedRow, textAt } from './pasted-rows.ts';

/**
 * What pasting comes to in each record, as SQL. What was read goes into the table `pasted`, which goes with the
 * transaction: for each column a value, whether it is given, and whether it cannot be read. A record with a cell that
 * cannot be read stays as it is.
 */
export async function editOfPaste(
  transaction: DatabaseTransaction,
  type: RecordType,
  columns: readonly PastedColumn[],
  rows: readonly PastedRow[],
  empty: 'keep' | 'clear',
  findItem: FindItem,
): Promise<RowEdit> {
  const itemId = remembered(findItem);
  const kept: Record<string, unknown>[] = [];
  for (const { id, cells } of rows) {
    const row: Record<string, unknown> = { id };
    for (const [i, { field }] of columns.entries()) {
      const cell = cells[i] ?? { is: 'empty' };
      row[`bad_${i}`] = cell.is === 'unreadable';
      row[`given_${i}`] = cell.is === 'value' || (cell.is === 'empty' && empty === 'clear');
      row[`value_${i}`] = await keptValue(field, cell, itemId);
    }
    kept.push(row);
  }
  const shape = columns.flatMap(({ field }, i) => [
    `bad_${i} boolean`,
    `given_${i} boolean`,
    `value_${i} ${columnType(field)}`,
  ]);
  await sql`create temporary table pasted on commit drop as
    select * from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as row (id bigint, ${sql.raw(shape.join(', '))})
  `.execute(transaction);
  await sql`alter table pasted add primary key (id)`.execute(transaction);
  return rowEdit(type, columns, cellsThatCannotBeRead(columns, rows));
}

/** Characters of a cell that are told of. */
const longestTold = 120;

/** The cells of each record that cannot be read, by the places of their columns. */
function cellsThatCannotBeRead(columns: readonly PastedColumn[], rows: readonly PastedRow[]) {
  const found = new Map<number, Map<number, RefusalCause['cell']>>();
  for (const [place, { id, cells }] of rows.entries())
    for (const [i, column] of columns.entries()) {
      const cell = cells[i];
      if (cell?.is !== 'unreadable') continue;
      const { is: _, ...fault } = cell;
      const ofRecord = found.get(id) ?? new Map<number, RefusalCause['cell']>();
      found.set(id, ofRecord.set(i, { text: textAt(column, place).slice(0, longestTold), ...fault }));
    }
  return (id: number, column: number) => found.get(id)?.get(column);
}

function rowEdit(
  type: RecordType,
  columns: readonly PastedColumn[],
  unreadable: ReturnType<typeof cellsThatCannotBeRead>,
): RowEdit {
  const values: NewValue[] = [];
  const refusing: Refusing[] = [];
  const parts: RawBuilder<unknown>[] = [];
  for (const [i, { key, field }] of columns.entries()) {
    const given = sql.ref(`p.given_${i}`);
    const read = (value: RawBuilder<unknown>, otherwise: RawBuilder<unknown>) =>
      sql`(select case when ${given} then ${value} else ${otherwise} end from pasted p where p.id = r.id)`;
    const asKept = sql.ref(`p.value_${i}`);
    const bad = sql<SqlBool>`(select ${sql.ref(`p.bad_${i}`)} from pasted p where p.id = r.id)`;
    refusing.push({ reason: 'unreadable', field: key, when: bad, cellOf: (id) => unreadable(id, i) });
    const part = addressPartOf(key);
    if (part) {
      parts.push(sql`case when ${given} then jsonb_build_object(${sql.lit(part)}, ${asKept}) else '{}' end`);
      continue;
    }
    const column = columnOf(key, field);
    const held = sql.ref(`r.${column}`);
    if (field.kind === 'recordLink') {
      const [type, id] = [`${column}_type`, `${column}_id`];
      values.push({ column: type, value: read(sql`${asKept} ->> 'type'`, sql.ref(`r.${type}`)) });
      values.push({ column: id, value: read(sql`(${asKept} ->> 'id')::bigint`, sql.ref(`r.${id}`)) });
      continue;
    }
    const value = read(valueIn(field, asKept, held), held);
    values.push({ column, value });
    if (key === 'rating')
      values.push({ column: 'rating_mode', value: read(sql`'manual'`, sql`r.rating_mode`) });
    if (isLabelled(field))
      refusing.push({
        reason: 'tooMany',
        field: key,
        when: sql<SqlBool>`jsonb_array_length(${value}) > ${sql.lit(valueLimits.rows)}`,
      });
  }
  if (parts.length > 0) values.push({ column: 'addresses', value: withParts(sql.join(parts, sql` || `)) });
  if (tableOf(type).table === 'contact') values.push(...filedAs(values));
  return { values, on: 'living', refusing };
}

/** What a record comes to hold. Of several addresses or numbers, those pasted join the others and stand for them. */
function valueIn(field: Field, pasted: RawBuilder<unknown>, held: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!isLabelled(field)) return pasted;
  const joined =
    field.kind === 'emails'
      ? sql`with_values('emails', ${held}, ${pasted})`
      : sql`with_values_first(${sql.lit(field.kind)}, ${held}, ${pasted})`;
  return sql`case when ${pasted} = '[]' then ${pasted} else ${joined} end`;
}

/**
 * The addresses of the record `r` with the pasted parts in the one that stands for all in a list, or in a first one. A part
 * that is cleared is taken out, and an address of which nothing is left.
 */
function withParts(parts: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select case when pasted.parts = '{}' then r.addresses else coalesce((
      select jsonb_agg(address order by place) from (
        select place, case when place = ${shownAddressPlace} then jsonb_strip_nulls(address || pasted.parts) else address end
          as address
        from jsonb_array_elements(case when r.addresses = '[]' then '[{"label": "work"}]' else r.addresses end)
          with ordinality as held (address, place)) as held
      where address - '{label,mailing}'::text[] <> '{}'), '[]') end
    from (select ${parts} as parts from pasted p where p.id = r.id) as pasted)`;
}

function isLabelled({ kind }: Field): boolean {
  return kind === 'emails' || kind === 'phones' || kind === 'websites';
}

function columnType(field: Field): string {
  if (isLabelled(field) || field.kind === 'recordLink') return 'jsonb';
  return field.kind === 'listItems' ? 'integer[]' : (parameterTypes[field.kind] ?? 'text');
}

async function keptValue(field: Field, cell: TypedValue, itemId: FindItem): Promise<unknown> {
  if (cell.is === 'unreadable') return null;
  if (cell.is === 'empty') return clearedValue(field);
  const { kind, list } = field;
  if (kind === 'listItem' && list) return itemId(list, String(cell.value));
  if (kind === 'listItems' && list && Array.isArray(cell.value))
    return itemsNamed(cell.value, (name) => itemId(list, name));
  return cell.value;
}

/** Asks for each name once, however many records it goes to. */
function remembered(findItem: FindItem): FindItem {
  const known = new Map<string, Promise<number>>();
  return (list, name) => {
    const key = `${list} ${name.toLowerCase()}`;
    const id = known.get(key) ?? findItem(list, name);
    known.set(key, id);
    return id;
  };
}
