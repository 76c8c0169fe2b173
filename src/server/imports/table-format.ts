import type { OpenBytes } from './csv/detect-encoding.ts';

/** One row of a table, whatever kind of file it stands in. */
export type TableRow = {
  /** Where it starts: the physical line of a text, the row of a sheet, from 1. */
  line: number;
  cells: string[];
  /** Quotes that the format does not know stood in it. */
  oddQuotes: boolean;
};

/** What was found out about a file. `Shape` is what reading it needs: JSON that a person may correct. */
export type SniffedTable<Shape> = {
  shape: Shape;
  /** How sure each of the guesses is, 0 to 1; below 0.8 a person should look. */
  confidence: Record<string, number>;
  /** Headings as written, one per column; empty where a column has none. */
  headings: string[];
  /** The first rows of data. */
  sample: TableRow[];
};

/** Rows read together, and how many bytes of the file are behind them. */
export type TableBatch = { rows: TableRow[]; bytes: number };

/** How rows that were not taken are written, so that they can be mended and imported again. */
export type RejectedFile = {
  /** Behind the name of the imported file: `.rejected.csv`. */
  extension: string;
  mediaType: string;
  /** What the file begins with; the heading of the reason stands behind the last column. */
  head(headings: readonly string[], reason: string): string;
  row(cells: readonly string[], columns: number, reason: string): string;
};

/** A kind of file that holds a table. */
export type TableFormat<Shape> = {
  key: string;
  /** Whether a file is of this kind, by its name and its first bytes. */
  recognises(head: Buffer, name: string): boolean;
  /** Finds out how a file is to be read. What a person has laid down in `known` is kept. */
  sniff(
    open: OpenBytes,
    knowsHeading: (cell: string) => boolean,
    known: Partial<Shape>,
  ): Promise<SniffedTable<Shape>>;
  /** The rows of data, without headings and what stands above them. */
  read(open: OpenBytes, shape: Shape): AsyncGenerator<TableBatch>;
  rejected(shape: Shape): RejectedFile;
};
