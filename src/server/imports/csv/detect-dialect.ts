import type { TableRow } from '../table-format.ts';
import { type CsvDialect, CsvTokenizer } from './csv-tokenizer.ts';

/** In the order of preference where two part a file equally well. */
const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Rows looked at. */
const SAMPLE_ROWS = 200;

/** What a separator must reach before a file is taken for more than one column. */
const ONE_COLUMN_SCORE = 0.5;

/**
 * Finds how the cells of a file are parted, from the start of its text. A first line `sep=;`, as Excel writes it, decides;
 * else the separator that parts most rows into the same number of cells, two or more. With none that does, each line is
 * one cell.
 *
 * @param sample the start of the text, whole lines or not.
 * @param knowsHeading whether a cell is a column heading that is known; breaks ties.
 * @param laidDown the separator, where a person has said it.
 */
export function detectDialect(
  sample: string,
  knowsHeading: (cell: string) => boolean = () => false,
  laidDown?: string | null,
): CsvDialect {
  const text = withoutSeparatorLine(sample);
  const stated = laidDown === undefined ? separatorLine(sample) : laidDown;
  if (stated !== undefined) return { separator: stated, quote: quoteFor(text, stated) };
  let best: CsvDialect = { separator: null, quote: quoteFor(text, null) };
  let bestScore = ONE_COLUMN_SCORE;
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue;
    const dialect = { separator, quote: quoteFor(text, separator) };
    const score = scoreOf(sampleRows(text, dialect), separator, knowsHeading);
    if (score > bestScore) {
      best = dialect;
      bestScore = score;
    }
  }
  return best;
}

/** The separator that a first line such as `sep=;` states. */
export function separatorLine(text: string): string | undefined {
  return /^sep=([^\r\n])(?:\r\n|\r|\n|$)/i.exec(text)?.[1];
}

/** The text after a first line `sep=;`. */
function withoutSeparatorLine(text: string): string {
  return text.replace(/^sep=[^\r\n](?:\r\n|\r|\n|$)/i, '');
}

/** The first rows of lines that hold anything. The last row is left out where the sample may have cut it. */
export function sampleRows(text: string, dialect: CsvDialect, count = SAMPLE_ROWS): TableRow[] {
  const tokenizer = new CsvTokenizer(dialect);
  const whole = tokenizer.push(text);
  const rows = whole.length > 1 ? whole : [...whole, ...tokenizer.end()];
  return rows.filter((row) => row.cells.length > 1 || row.cells[0]?.trim() !== '').slice(0, count);
}

/** From 0 to 1 for how regular the rows are, and a little for headings that are known. */
function scoreOf(rows: TableRow[], separator: string, knowsHeading: (cell: string) => boolean): number {
  const width = commonWidth(rows);
  if (width < 2) return 0;
  const parted = rows.filter((row) => row.cells.length > 1).length / rows.length;
  const known = Math.max(...rows.slice(0, 10).map((row) => row.cells.filter(knowsHeading).length));
  if (width === 2 && known < 2 && looksLikeNames(rows, separator)) return 0;
  return 0.4 * parted + 0.6 * regularity(rows) + 0.05 * Math.min(known, 10);
}

/** One column of "Nordmann, Kari" under a heading without a comma. */
function looksLikeNames(rows: TableRow[], separator: string): boolean {
  const [first, ...others] = rows;
  return (
    separator === ',' &&
    first?.cells.length === 1 &&
    others.every((row) => row.cells.slice(1).every((cell) => cell.startsWith(' ')))
  );
}

/** The share of rows that have the most common number of cells. */
function regularity(rows: TableRow[]): number {
  const width = commonWidth(rows);
  return rows.filter((row) => row.cells.length === width).length / Math.max(1, rows.length);
}

/**
 * The character that quotes. Apostrophes only where they stand around whole cells and the usual mark does not; none where
 * the usual mark is read as text in many rows (inches, or a program that writes tabs and quotes nothing).
 */
function quoteFor(text: string, separator: string | null): CsvDialect['quote'] {
  const plain = sampleRows(text, { separator, quote: null });
  const wrapped = (mark: string) =>
    plain.flatMap((row) => row.cells).filter((cell) => isWrapped(cell, mark)).length;
  if (wrapped('"') === 0 && wrapped("'") > 1) return "'";
  const quoted = sampleRows(text, { separator, quote: '"' });
  const odd = quoted.filter((row) => row.oddQuotes).length / Math.max(1, quoted.length);
  return odd > 0.1 && regularity(plain) >= regularity(quoted) ? null : '"';
}

function isWrapped(cell: string, mark: string): boolean {
  const text = cell.trim();
  return text.length > 1 && text.startsWith(mark) && text.endsWith(mark);
}

/** The number of cells that most rows have; of two equally common, the larger. */
export function commonWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const [cells, count] of counts)
    if (count > most || (count === most && cells > width)) {
      width = cells;
      most = count;
    }
  return width;
}
