/**
 * The cells of a text from the clipboard, as spreadsheets put it there: tabs between cells, a line for each row, and
 * quotation marks around a cell that has either in it. Rows are of one length; an empty line at the end is none.
 */
export function pastedTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] =
      text[at] === '"' ? (quotedCell(text, at) ?? plainCell(text, at)) : plainCell(text, at);
    row.push(cell);
    const sign = text[end];
    at = end + (sign === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (sign === '\t') continue;
    rows.push(row);
    row = [];
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  // A whole column of a spreadsheet has more rows than a call has room for arguments.
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}

function plainCell(text: string, from: number): [cell: string, end: number] {
  const found = text.slice(from).search(/[\t\r\n]/);
  const end = found < 0 ? text.length : from + found;
  return [text.slice(from, end), end];
}

/** A cell in quotation marks; null where none ends it right before the next cell, and they are part of the text. */
function quotedCell(text: string, from: number): [cell: string, end: number] | null {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0 || !/^(?:[\t\r\n]|$)/.test(text.slice(end + 1, end + 2))) return null;
  return [text.slice(from + 1, end).replaceAll('""', '"'), end + 1];
}
