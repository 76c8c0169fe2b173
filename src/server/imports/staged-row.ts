import type { ImportedRecord } from '#domain/imports/row-outcome.ts';
import { deriveRecord } from '#domain/records/derive-record.ts';
import type { ImportedType } from '#domain/records/record-types.ts';
import { type ImportColumn, type StagedValue, stagedReader } from './import-columns.ts';

/** The row itself: its place in the file, and its cells where it may still be handed back. */
const rowColumns = { row_no: 'integer primary key', line: 'integer not null', cells: 'jsonb' } as const;

/** The columns of `import_row`, with their types, in the order of COPY: the row itself, then its fields. */
export function stagedColumns(columns: readonly ImportColumn[]): [name: string, type: string][] {
  return [
    ...Object.entries(rowColumns),
    ...columns.map(({ column, type }): [string, string] => [column, type]),
  ];
}

/** Makes a writer of lines of COPY in its text form: a row that waits to become a record of a type, with a line end. */
export function createRowStager(
  type: ImportedType,
  columns: readonly ImportColumn[],
): (rowNo: number, line: number, record: ImportedRecord, cells: string | null) => string {
  const readers = columns.map(stagedReader);
  return (rowNo, line, record, cells) => {
    // Numbers have their E.164 form, which was told when they were read.
    const { phones, ...rest } = record;
    const complete: ImportedRecord = { ...record, ...deriveRecord(type, rest, null) };
    let text = `${rowNo}\t${line}\t${copyText(cells)}`;
    for (const read of readers) text += `\t${copyText(read(complete))}`;
    return `${text}\n`;
  };
}

/** A value as COPY reads it. */
function copyText(value: StagedValue): string {
  if (value === null) return '\\N';
  const text = String(value);
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => copyEscapes[sign] ?? sign) : text;
}

const copyEscapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
