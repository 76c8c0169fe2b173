import { asciiDigits } from '../text/digits.ts';
import { foldText } from '../text/fold.ts';

/** Where in a word what was typed may stand. */
export type SearchPlace = 'anywhere' | 'wordStart';

/** A piece that must occur in a record's search text, after the sign that stands before it there (none: anywhere). */
export type SearchPiece = { before: '' | ' ' | '"'; text: string };

/** One thing that was typed: some piece must occur of every row, in one of the rows at least all. */
export type SearchTerm = readonly (readonly SearchPiece[])[];

/** From this many digits on they can only be a telephone number, and not words such as "24 7" in a name. */
const surelyPhone = 6;

/**
 * What someone typed in a search box, taken apart. Each term must occur in the record's name, company, e-mail
 * addresses or telephone numbers, without regard to case and accents. One or two letters are looked for at the start
 * of a word only. Digits with the signs people part them by (`91 23 45 67`, `+47 912`) are one number, of which the
 * digits must occur in that order; a few digits may also stand apart, as in "24 7 Service".
 */
export function searchTerms(typed: string, place: SearchPlace = 'anywhere'): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let digits: string[] = [];
  const endNumber = () => {
    const pieces = digits.map((piece) => piece.replace(/[^0-9]/g, '')).filter((piece) => piece !== '');
    const number = pieces.join('');
    // Signs without a digit are no number: they are looked for as they stand.
    if (number === '') for (const sign of digits) terms.push([[{ before: '', text: sign }]]);
    else terms.push(termOf(number, place));
    if (pieces.length > 1 && number.length < surelyPhone) {
      const apart = pieces.map((text): SearchPiece => ({ before: text.length > 2 ? '' : ' ', text }));
      terms.push([...(terms.pop() ?? []), apart]);
    }
    digits = [];
  };
  for (const word of asciiDigits(typed).normalize('NFC').split(/\s+/u)) {
    if (/^[0-9()\-./+]+$/.test(word)) digits.push(word);
    else {
      endNumber();
      if (word !== '') terms.push(termOf(word, place));
    }
  }
  endNumber();
  return terms;
}

function termOf(text: string, place: SearchPlace): SearchTerm {
  if (place === 'anywhere' && foldText(text).length > 2) return [[{ before: '', text }]];
  // Search text has a space before each word, and quotes around each telephone number.
  return /^[0-9]+$/.test(text)
    ? [[{ before: ' ', text }], [{ before: '"', text }]]
    : [[{ before: ' ', text }]];
}

/** Whether a search text, folded as the database keeps it, has every term in it. */
export function matchesSearch(searchText: string, terms: readonly SearchTerm[]): boolean {
  return terms.every((term) =>
    term.some((pieces) => pieces.every(({ before, text }) => searchText.includes(before + foldText(text)))),
  );
}
