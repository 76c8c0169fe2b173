import type { ImportShape } from '#contract/import-shapes.ts';
import { csvFormat } from './csv/csv-format.ts';
import type { TableFormat } from './table-format.ts';

/** The kinds of files that can be imported, by name; the last that recognises a file reads it. A new one is one line. */
const formats: readonly TableFormat<ImportShape>[] = [csvFormat];

/** The format of a file by its first bytes and its name; `undefined` where none reads it. */
export function recogniseFormat(head: Buffer, name: string): TableFormat<ImportShape> | undefined {
  return formats.find((format) => format.recognises(head, name));
}

/** The format that a shape belongs to. */
export function formatOf(shape: ImportShape): TableFormat<ImportShape> {
  const format = formats.find(({ key }) => key === shape.format);
  if (!format) throw new Error(`no format ${shape.format}`);
  return format;
}
