/** A cell as it is meant, and what was put right on the way. */
export type CleanedCell = {
  text: string;
  /** `damagedNumber`: a spreadsheet has rounded a long number. */
  notes: readonly CellNote[];
};

export const cellNotes = ['emptyWord', 'nulRemoved', 'damagedNumber', 'unreadableCharacter'] as const;
export type CellNote = (typeof cellNotes)[number];

/** What programs write where there is nothing. As a whole cell, in just this writing: "Null" is also a last name. */
const emptyWords: ReadonlySet<string> = new Set([
  ...['NULL', 'null', '(null)', '<null>', '\\N', 'undefined', 'NaN', 'nan', 'None', 'nil'],
  ...[
    '#N/A',
    '#I/T',
    '#VALUE!',
    '#VERDI!',
    '#REF!',
    '#NAME?',
    '#NAVN?',
    '#DIV/0!',
    'N/A',
    'n/a',
    '-',
    '--',
    '–',
    '—',
  ],
]);

const nothing: readonly CellNote[] = [];

/**
 * Takes a cell as its writer meant it: white space around it off; a spreadsheet's `="0123"` and `'0123` as 0123; the words
 * that programs write for nothing (NULL, #N/A, -) as nothing; NUL characters, which pad the cells of old programs, off.
 * Numbers that a spreadsheet has rounded (4,79123E+09) stay as they are and are noted, as are characters that could not be
 * decoded.
 */
export function cleanCell(raw: string): CleanedCell {
  const trimmed = raw.trim();
  if (trimmed === '') return { text: '', notes: nothing };
  if (emptyWords.has(trimmed)) return { text: '', notes: ['emptyWord'] };
  const first = trimmed.charCodeAt(0);
  const plain = first !== EQUALS && first !== APOSTROPHE && !/[\0\uFFFD]|\dE\+\d/i.test(trimmed);
  return plain ? { text: trimmed, notes: nothing } : mend(trimmed);
}

const EQUALS = 61;
const APOSTROPHE = 39;

function mend(trimmed: string): CleanedCell {
  const notes: CellNote[] = [];
  let text = trimmed;
  if (text.includes('\0')) {
    text = text.replaceAll('\0', '').trim();
    notes.push('nulRemoved');
  }
  // What keeps a spreadsheet from taking text for a number or a formula.
  text = /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
  text = /^'([=+\-@\d].*)$/s.exec(text)?.[1]?.trim() ?? text;
  if (text.includes('\uFFFD')) notes.push('unreadableCharacter');
  if (/^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$/i.test(text)) notes.push('damagedNumber');
  return { text, notes };
}
