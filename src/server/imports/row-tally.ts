import type { RowFault, RowFaultCode, RowNote, RowNoteCode } from '#domain/imports/row-outcome.ts';

/** Lines named for each remark. */
const NAMED_LINES = 5;
/** Rejected rows shown without opening the file. */
const SHOWN_REJECTIONS = 20;

/** The same remark about rows that were taken. */
export type NoteTally = {
  code: RowNoteCode;
  /** The column by its position, from 0. */
  column: number | null;
  count: number;
  /** The first lines it is about, and what stood in the first. */
  lines: number[];
  given: string | null;
};

export type ShownRejection = { line: number; cells: string[]; reason: string };

/** Counts what becomes of rows while they are read. */
export class RowTally {
  read = 0;
  rejected = 0;
  readonly rejections: ShownRejection[] = [];
  readonly #reasons = new Map<RowFaultCode, number>();
  readonly #notes = new Map<string, NoteTally>();

  addRejected(line: number, cells: readonly string[], faults: readonly RowFault[], reason: string): void {
    this.rejected++;
    for (const code of new Set(faults.map((fault) => fault.code)))
      this.#reasons.set(code, (this.#reasons.get(code) ?? 0) + 1);
    if (this.rejections.length < SHOWN_REJECTIONS)
      this.rejections.push({ line, cells: cells.slice(0, 50).map((cell) => cell.slice(0, 200)), reason });
  }

  addNotes(line: number, notes: readonly RowNote[]): void {
    for (const { code, column, given } of notes) {
      const key = `${code} ${column}`;
      const tally = this.#notes.get(key) ?? { code, column, count: 0, lines: [], given: given ?? null };
      this.#notes.set(key, tally);
      tally.count++;
      if (tally.lines.length < NAMED_LINES) tally.lines.push(line);
    }
  }

  /** How often each reason to reject a row was found, the commonest first. */
  reasons(): { code: RowFaultCode; count: number }[] {
    return [...this.#reasons].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
  }

  notes(): NoteTally[] {
    return [...this.#notes.values()].sort((a, b) => b.count - a.count);
  }
}
