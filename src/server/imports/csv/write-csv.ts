import type { CsvDialect } from './csv-tokenizer.ts';

/**
 * One row as CSV text, ended by CRLF as RFC 4180 has it. A cell is quoted where it holds a separator, a quote, a line end
 * or a space at either end. Reading it again with the same dialect gives the same cells; a dialect without a separator
 * or without a quote writes with `,` and `"`.
 */
export function writeCsvRow(cells: readonly string[], dialect: CsvDialect): string {
  const separator = dialect.separator ?? ',';
  const quote = dialect.quote ?? '"';
  const written = cells.map((cell) => {
    const plain =
      !cell.includes(separator) && !cell.includes(quote) && !/[\r\n]/.test(cell) && !/^ | $/.test(cell);
    return plain ? cell : quote + cell.replaceAll(quote, quote + quote) + quote;
  });
  return `${written.join(separator)}\r\n`;
}
