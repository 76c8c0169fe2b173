import type { FieldSet } from '../fields/field.ts';
import type { TypedReader } from '../fields/read-typed.ts';
import { cleanCell } from './clean-cell.ts';
import { type ImportTarget, parseTarget } from './import-targets.ts';
import { RecordDraft } from './record-draft.ts';
import type { RowOutcome } from './row-outcome.ts';

/** What is needed to read the rows of one table. */
export type ReadingContext = {
  fields: FieldSet;
  /** One per column, as written; empty where a column has none. */
  headings: readonly string[];
  /** The text of an import target per column; `null`: the column is not imported. */
  mapping: readonly (string | null)[];
  /** Puts the cells of columns that are not imported into the comments. */
  keepUnmapped: boolean;
  reader: TypedReader;
};

type Column = { index: number; heading: string; text: string; target: ImportTarget };

/**
 * Makes a reader that turns a row of cells into a record.
 *
 * What names it `namings.ts` tells; a row that nothing names is rejected. A contact detail or the value of an own field that
 * cannot be saved rejects the row; any other value that is not of its field's kind is kept in the comments under its heading.
 * Cells beyond the last column reject the row unless they are empty: an unquoted separator has moved the cells, and which is
 * which cannot be told.
 */
export function createRowReader(
  context: ReadingContext,
): (cells: readonly string[], oddQuotes?: boolean) => RowOutcome {
  const columns: Column[] = [];
  const unmapped: number[] = [];
  context.headings.forEach((heading, index) => {
    const text = context.mapping[index] ?? null;
    const target = text === null ? undefined : parseTarget(text, context.fields);
    if (text !== null && target) columns.push({ index, heading: heading || `#${index + 1}`, text, target });
    else unmapped.push(index);
  });
  const manyComments = columns.filter((column) => column.text === 'comments').length > 1;
  return (cells, oddQuotes = false) => {
    if (cells.every(isBlankCell)) return { kind: 'blank' };
    const width = context.headings.length;
    if (cells.length > width && !cells.slice(width).every(isBlankCell)) {
      const code = oddQuotes ? 'oddQuotes' : 'tooManyCells';
      return {
        kind: 'rejected',
        faults: [{ column: null, target: null, code, given: String(cells.length), limit: width }],
      };
    }
    if (oddQuotes && cells.length < width)
      return { kind: 'rejected', faults: [{ column: null, target: null, code: 'oddQuotes' }] };
    const draft = new RecordDraft(context.fields, context.reader);
    for (const column of columns) {
      const raw = cells[column.index];
      if (raw === undefined || raw === '') continue;
      const { text, notes } = cleanCell(raw);
      for (const code of notes) draft.remarks.note(column, code, raw);
      if (text !== '') draft.take(column, text, manyComments);
    }
    if (context.keepUnmapped)
      for (const index of unmapped) {
        const { text } = cleanCell(cells[index] ?? '');
        if (text !== '') draft.comment(context.headings[index] || `#${index + 1}`, text);
      }
    return draft.finish();
  };
}

function isBlankCell(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
