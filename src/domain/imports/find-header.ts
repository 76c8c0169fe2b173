/** Where the column headings of a table stand. */
export type FoundHeader = {
  /** Position among the rows given; `null`: the table has none, and its first row is data. */
  index: number | null;
  /** 0 to 1. Below 0.8 a person should look. */
  confidence: number;
};

/** Rows in which headings are looked for: there may be a title and a date above them. */
const SEARCHED_ROWS = 15;
/** Longer cells are data. */
const LONGEST_HEADING = 80;

/**
 * Finds the row of column headings among the first rows of a table: the one with most headings that are known; with none
 * known, the first full row of distinct words above rows that hold numbers, addresses or dates. Where nothing tells
 * headings from data the answer is none, so that no person is taken for a heading.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  knowsHeading: (cell: string) => boolean,
): FoundHeader {
  const searched = rows.slice(0, SEARCHED_ROWS).map((cells) => describeRow(cells, knowsHeading));
  let best: { index: number; known: number } | undefined;
  searched.forEach((row, index) => {
    const known = row.mayBeHeader ? row.known : 0;
    if (known > (best?.known ?? 0)) best = { index, known };
  });
  if (best && (best.known > 1 || (searched[best.index]?.filled ?? 0) <= 3))
    return { index: best.index, confidence: best.known > 1 ? 0.98 : 0.8 };

  const width = Math.max(0, ...searched.map((row) => row.filled));
  const index = searched.findIndex((row) => row.filled >= Math.max(1, width * 0.6));
  const row = searched[index];
  const below = rows.slice(index + 1, index + 1 + SEARCHED_ROWS);
  if (!row?.mayBeHeader || !row.distinct || below.length === 0) return { index: null, confidence: 0.7 };
  const cells = rows[index] ?? [];
  const contrasts = cells.some((cell, column) => cell.trim() !== '' && isDataColumn(below, column));
  return contrasts ? { index, confidence: 0.7 } : { index: null, confidence: 0.5 };
}

type RowDescription = { filled: number; known: number; distinct: boolean; mayBeHeader: boolean };

function describeRow(cells: readonly string[], knowsHeading: (cell: string) => boolean): RowDescription {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return {
    filled: filled.length,
    known: filled.filter(knowsHeading).length,
    distinct: new Set(filled).size === filled.length,
    mayBeHeader: filled.every((cell) => !isData(cell) && cell.length <= LONGEST_HEADING),
  };
}

/** Whether most of a column is numbers, dates or addresses. */
function isDataColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.filter(isData).length / filled.length >= 0.7;
}

const numberOrDate = /^[\s+(]*\d[\d\s.,:/()+-]*%?$/;
const address = /@|^https?:|^www\./i;

function isData(cell: string): boolean {
  const text = cell.trim();
  return numberOrDate.test(text) || address.test(text);
}
