import type { GridColumn } from './grid-column.ts';

/**
 * Rows as a spreadsheet takes them from the clipboard: tabs between the cells, the headers first. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe, which `cleanCell` takes off again.
 */
export function copiedTable<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const headers = columns.map(({ header }) => header);
  const lines = [headers, ...rows.map((row) => columns.map(({ text }) => text(row)))];
  return lines.map((cells) => cells.map(copiedCell).join('\t')).join('\r\n');
}

function copiedCell(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text.trimStart()}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
