/** One word of a formula; `at` is where it begins, `end` where what follows it does. */
export type FormulaToken = {
  kind: 'number' | 'text' | 'field' | 'name' | 'sign' | 'end';
  text: string;
  at: number;
  end: number;
};

const shapes: readonly [FormulaToken['kind'], RegExp][] = [
  ['number', /\d{1,30}(?:\.\d{1,30})?/y],
  // Not what no text of the database can hold.
  ['text', /"((?:[^"\p{Cc}\p{Cs}]|[\t\n\r]){0,500})"/uy],
  ['field', /\{([A-Za-z][A-Za-z0-9.]{0,60})\}/y],
  ['sign', /<=|>=|<>|[-+*/&=<>(),;]|(?:and|or|not)(?![A-Za-z0-9_])/iy],
  ['name', /[A-Za-z][A-Za-z0-9_]*/y],
];

const blanks = /\s*/y;

/** What is no word of a formula, and where in it that stands. */
type Strange = { code: 'formulaUnexpected' | 'formulaDecimalComma'; at: number; end: number; given: string };

/** Digits around a comma: one number to some readers, two to others. A formula must be the same to all. */
const twoNumbersOrOne = /\d+,\d+/y;

/** The words of a formula, and the first in it that is none. */
export function readTokens(text: string): { tokens: FormulaToken[]; strange: Strange | null } {
  const tokens: FormulaToken[] = [];
  for (let at = 0; ; ) {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    if (at >= text.length)
      return { tokens: [...tokens, { kind: 'end', text: '', at, end: at }], strange: null };
    const token = tokenAt(text, at);
    const strange = strangeAt(text, at, token);
    if (!token || strange) return { tokens, strange };
    tokens.push(token);
    at = token.end;
  }
}

function strangeAt(text: string, at: number, token: FormulaToken | null): Strange | null {
  twoNumbersOrOne.lastIndex = at;
  const numbers = token?.kind === 'number' ? twoNumbersOrOne.exec(text)?.[0] : undefined;
  if (numbers) return { code: 'formulaDecimalComma', at, end: at + numbers.length, given: numbers };
  return token ? null : { code: 'formulaUnexpected', at, end: at + 1, given: text.slice(at, at + 1) };
}

function tokenAt(text: string, at: number): FormulaToken | null {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(text);
    if (!found) continue;
    const word = found[1] ?? found[0];
    return { kind, text: kind === 'sign' ? word.toLowerCase() : word, at, end: at + found[0].length };
  }
  return null;
}
