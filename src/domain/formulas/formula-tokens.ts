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
  ['sign', /<=|>=|<>|[-+*/&=<>(),]|(?:and|or|not)(?![A-Za-z0-9_])/iy],
  ['name', /[A-Za-z][A-Za-z0-9_]*/y],
];

const blanks = /\s*/y;

/** The words of a formula, and the first sign in it that belongs to none. */
export function readTokens(text: string): {
  tokens: FormulaToken[];
  strange: { at: number; end: number; given: string } | null;
} {
  const tokens: FormulaToken[] = [];
  for (let at = 0; ; ) {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    if (at >= text.length)
      return { tokens: [...tokens, { kind: 'end', text: '', at, end: at }], strange: null };
    const token = tokenAt(text, at);
    if (!token) return { tokens, strange: { at, end: at + 1, given: text.slice(at, at + 1) } };
    tokens.push(token);
    at = token.end;
  }
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
