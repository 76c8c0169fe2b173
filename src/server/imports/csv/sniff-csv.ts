import iconv from 'iconv-lite';
import { findHeader } from '#domain/imports/find-header.ts';
import type { CsvRow } from './csv-tokenizer.ts';
import { commonWidth, detectDialect, sampleRows, separatorLine } from './detect-dialect.ts';
import { detectEncoding, type OpenBytes, readHead } from './detect-encoding.ts';
import type { CsvReading } from './read-csv.ts';

/** What was found out about a CSV file, or told by a person. */
export type CsvShape = CsvReading & {
  /** The physical line of the column headings; rows above it are not data. `null`: the file has none. */
  headerLine: number | null;
};

export type SniffedCsv = {
  shape: CsvShape;
  /** 0 to 1 each. Below 0.8 a person should look. */
  confidence: { encoding: number; header: number };
  /** Encodings that may be meant instead. */
  encodings: string[];
  /** Headings as written, one per column; empty where a column has none. */
  headings: string[];
  /** The first rows of data. */
  sample: CsvRow[];
};

/** What may be laid down before the rest is found out. */
export type KnownShape = Partial<CsvShape>;

const SAMPLE_BYTES = 512 * 1024;

/**
 * Finds out how a CSV file is to be read. Reads the whole file for its encoding, and the start of it for the rest.
 * What a person has laid down in `known` is kept, and the rest follows from it.
 */
export async function sniffCsv(
  open: OpenBytes,
  knowsHeading: (cell: string) => boolean,
  known: KnownShape = {},
): Promise<SniffedCsv> {
  const found = known.encoding
    ? { encoding: known.encoding, confidence: 1, alternatives: [] }
    : await detectEncoding(open);
  const text = iconv.getDecoder(found.encoding).write(await readHead(open, SAMPLE_BYTES));
  const guess = detectDialect(text, knowsHeading, known.separator);
  const dialect = { ...guess, quote: known.quote === undefined ? guess.quote : known.quote };
  const first = separatorLine(text) ? 2 : 1;
  const rows = sampleRows(text, dialect).filter((row) => row.line >= first && row.cells.some(isFilled));
  const header = headerOf(rows, knowsHeading, known);
  const sample = header.line === null ? rows : rows.filter((row) => row.line > (header.line ?? 0));
  const titles = rows.find((row) => row.line === header.line)?.cells ?? [];
  const width = Math.max(commonWidth(sample), titles.length);
  return {
    shape: { encoding: found.encoding, ...dialect, headerLine: header.line },
    confidence: { encoding: found.confidence, header: header.confidence },
    encodings: found.alternatives,
    headings: Array.from({ length: width }, (_, column) => titles[column]?.trim() ?? ''),
    sample,
  };
}

function headerOf(
  rows: CsvRow[],
  knowsHeading: (cell: string) => boolean,
  known: KnownShape,
): { line: number | null; confidence: number } {
  if (known.headerLine !== undefined) return { line: known.headerLine, confidence: 1 };
  const found = findHeader(
    rows.map((row) => row.cells),
    knowsHeading,
  );
  const line = found.index === null ? null : (rows[found.index]?.line ?? null);
  return { line, confidence: found.confidence };
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
