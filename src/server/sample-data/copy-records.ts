import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Field } from '#domain/fields/field.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import type { SampleRecord } from '#domain/sample-data/sample-plan.ts';
import { columnOf, tableOf } from '../records/record-table.ts';

/** Characters that are sent at a time: many rows, and still little memory. */
const chunkLength = 256 * 1024;

/** A column of a `COPY`, and its value in the text format of PostgreSQL. */
type Column<Values> = { name: string; text: (record: SampleRecord<Values>, id: number) => string };

type Copying = {
  client: pg.ClientBase;
  type: RecordType;
  /** Id of the first record; the others follow. */
  firstId: number;
  /** Ids of the sources by their English names. */
  sourceIds: ReadonlyMap<string, number>;
  /** Whether the table was cut short in this transaction, so that rows may be written in their final state. */
  frozen?: boolean;
  signal: AbortSignal | undefined;
};

/** Writes records by `COPY`: those numbered from `from` up to, not including, `to`, as `make` makes them. */
export async function copyRecords<Values extends Record<string, unknown>>(
  { client, type, firstId, sourceIds, frozen, signal }: Copying,
  make: (index: number) => SampleRecord<Values>,
  from: number,
  to: number,
): Promise<void> {
  if (from >= to) return;
  const columns = columnsOf(type, make(from).values, sourceIds);
  const names = columns.map(({ name }) => name).join(', ');
  const copy = client.query(
    copyFrom(`copy ${tableOf(type).table} (${names}) from stdin${frozen ? ' (freeze)' : ''}`),
  );
  await pipeline(Readable.from(linesOf(columns, make, { from, to, firstId })), copy, { signal });
}

function* linesOf<Values>(
  columns: readonly Column<Values>[],
  make: (index: number) => SampleRecord<Values>,
  { from, to, firstId }: { from: number; to: number; firstId: number },
): Generator<Buffer> {
  let lines = '';
  for (let index = from; index < to; index++) {
    const record = make(index);
    let separator = '';
    for (const { text } of columns) {
      lines += separator + text(record, firstId + index);
      separator = '\t';
    }
    lines += '\n';
    if (lines.length > chunkLength) {
      yield Buffer.from(lines);
      lines = '';
    }
  }
  if (lines !== '') yield Buffer.from(lines);
}

function columnsOf<Values extends Record<string, unknown>>(
  type: RecordType,
  example: Values,
  sourceIds: ReadonlyMap<string, number>,
): Column<Values>[] {
  const columns: Column<Values>[] = [
    { name: 'id', text: (_record, id) => String(id) },
    { name: 'created_at', text: ({ createdAt }) => new Date(createdAt).toISOString() },
    { name: 'created_by_id', text: ({ createdById }) => textOf(createdById) },
    { name: 'updated_at', text: ({ updatedAt }) => new Date(updatedAt).toISOString() },
    { name: 'updated_by_id', text: ({ createdById }) => textOf(createdById) },
  ];
  const { typeId } = tableOf(type);
  if (typeId !== null) columns.push({ name: 'type_id', text: () => typeId });
  const fields = fieldsOf(type);
  for (const key of Object.keys(example)) {
    const field = fields[key];
    if (field) columns.push(...columnsOfField<Values>(key, field, sourceIds));
  }
  return columns;
}

function columnsOfField<Values extends Record<string, unknown>>(
  key: string,
  field: Field,
  sourceIds: ReadonlyMap<string, number>,
): Column<Values>[] {
  const name = columnOf(key, field);
  switch (field.kind) {
    case 'emails':
    case 'phones':
    case 'addresses':
    case 'websites':
      return [{ name, text: ({ values }) => escaped(JSON.stringify(values[key])) }];
    case 'recordLink':
      return (['type', 'id'] as const).map((part) => ({
        name: `${name}_${part}`,
        text: ({ values }) => textOf(partOf(values[key], part)),
      }));
    case 'listItems':
      return [{ name, text: () => '{}' }];
    case 'criteria':
      return [{ name, text: ({ values }) => `{${String(values[key] ?? '')}}` }];
    case 'listItem':
      return [{ name, text: ({ values }) => textOf(sourceIds.get(String(values[key]))) }];
    default:
      return [{ name, text: ({ values }) => textOf(values[key]) }];
  }
}

function partOf(link: unknown, part: 'type' | 'id'): unknown {
  return typeof link === 'object' && link !== null && part in link ? Reflect.get(link, part) : null;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '\\N' : escaped(String(value));
}

const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  return special.test(text) ? text.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign) : text;
}
