import { checkText } from '../text/accept-text.ts';
import type { ImportTarget } from './import-targets.ts';
import type { RowFault, RowFaultCode, RowNote, RowNoteCode } from './row-outcome.ts';

/** One column of the table that a cell stands in. */
export type DraftColumn = { index: number; heading: string; text: string; target: ImportTarget };

/** What there is to say about the cells of one row. */
export class RowRemarks {
  readonly faults: RowFault[] = [];
  readonly notes: RowNote[] = [];

  /** Says something about a cell. */
  note(column: DraftColumn, code: RowNoteCode, given: string): void {
    this.notes.push({ column: column.index, target: column.text, code, given: shorten(given) });
  }

  /** Whether a text can be kept; where not, the row is rejected. */
  fits(column: DraftColumn | undefined, text: string, max: number, multiline = false): boolean {
    const fault = checkText(text, { max, multiline });
    if (!fault || fault.code === 'empty') return true;
    const limit = fault.code === 'tooLong' ? { limit: fault.max } : {};
    this.fault(column, fault.code, { given: text, ...limit });
    return false;
  }

  /** Says why the row is rejected: once of each column. */
  fault(
    column: DraftColumn | undefined,
    code: RowFaultCode,
    detail: { given?: string; limit?: number; allowed?: string } = {},
  ): void {
    const { given, ...rest } = detail;
    const known = this.faults.some((fault) => fault.column === column?.index && fault.code === code);
    if (known && column) return;
    const shown = given === undefined ? {} : { given: shorten(given) };
    this.faults.push({
      column: column?.index ?? null,
      target: column?.text ?? null,
      code,
      ...rest,
      ...shown,
    });
  }
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99).toWellFormed()}…` : text.toWellFormed();
}
