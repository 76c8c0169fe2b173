import type { ImportResult } from '#contract/imports.ts';
import type { RowFault, RowFaultCode, RowNote } from '#domain/imports/row-outcome.ts';

/** Lines named for each remark. */
const NAMED_LINES = 5;
/** Rejected rows shown without opening the file. */
const SHOWN_REJECTIONS = 20;

/** The same remark about rows that were taken. */
type NoteTally = ImportResult['notes'][number];

/** Counts what becomes of rows while they are read. */
export class RowTally {
  read = 0;
  rejected = 0;
  readonly #rejections: ImportResult['rejections'] = [];
  readonly #reasons = new Map<RowFaultCode, number>();
  readonly #notes = new Map<string, NoteTally>();

  addRejected(line: number, cells: readonly string[], faults: readonly RowFault[], reason: string): void {
    this.rejected++;
    for (const code of new Set(faults.map((fault) => fault.code)))
      this.#reasons.set(code, (this.#reasons.get(code) ?? 0) + 1);
    if (this.#rejections.length < SHOWN_REJECTIONS)
      this.#rejections.push({ line, cells: cells.slice(0, 50).map((cell) => cell.slice(0, 200)), reason });
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

  /** What is to be said of the rows: why some are rejected, the first of them, and what is worth knowing of the others. */
  remarks(): Pick<ImportResult, 'reasons' | 'rejections' | 'notes'> {
    return { reasons: this.#reasonsByCount(), rejections: this.#rejections, notes: this.#notesByCount() };
  }

  #reasonsByCount(): { code: RowFaultCode; count: number }[] {
    return [...this.#reasons].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
  }

  #notesByCount(): NoteTally[] {
    return [...this.#notes.values()].sort((a, b) => b.count - a.count);
  }
}
