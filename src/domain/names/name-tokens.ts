const comma = /[,，،]/;
const tokens = /[,，،]|[^\s,，،]+/g;
const tokensWithBrackets = /[,，،]|(?:\([^()]*\)|\[[^[\]]*\]|[^\s,，،])+/g;
const quote = /^["“”„«'‘]/;
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '”': '”',
  '„': '“”',
  '«': '»',
  "'": "'",
  '‘': '’',
  '(': ')',
  '[': ']',
};
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・·々〆]+$/u;
const letter = /\p{L}/u;

/** One space between words, none around: what a name looks like when its parts are joined again. */
export function normaliseSpaces(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * The words of a name, in one list per stretch between commas; empty stretches are left out.
 * A quoted or bracketed nickname is one word, also where it holds blanks, or commas within brackets.
 */
export function tokenizeName(text: string): string[][] {
  const stretches: string[][] = [];
  let words: string[] = [];
  for (const token of text.match(/[([]/.test(text) ? tokensWithBrackets : tokens) ?? []) {
    if (!comma.test(token.charAt(0))) words.push(normaliseSpaces(token));
    else if (words.length > 0) {
      stretches.push(groupQuoted(words));
      words = [];
    }
  }
  if (words.length > 0) stretches.push(groupQuoted(words));
  return stretches;
}

function groupQuoted(words: string[]): string[] {
  if (!words.some((word) => quote.test(word))) return words;
  const grouped: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const end = endOfQuote(words, i);
    grouped.push(words.slice(i, end + 1).join(' '));
    i = end;
  }
  return grouped;
}

/** Index of the word that closes what the word at `start` opens; `start` itself when nothing does. */
function endOfQuote(words: string[], start: number): number {
  const first = words[start] ?? '';
  const closing = closers[first.charAt(0)];
  if (!closing) return start;
  // A nickname is short; looking no further keeps a long text with a stray quote linear.
  for (let i = start; i < Math.min(words.length, start + 8); i++) {
    const word = words[i] ?? '';
    if (closing.includes(word.charAt(word.length - 1)) && (i > start || word.length > 1)) return i;
  }
  return start;
}

/** True for a word that is quoted, bracketed or without any letter: a nickname, a remark, an emoji, a number. */
export function isAside(word: string): boolean {
  if (!letter.test(word)) return true;
  return closers[word.charAt(0)]?.includes(word.charAt(word.length - 1)) ?? false;
}

/** True where the word has a letter of any script. */
export function hasLetter(word: string): boolean {
  return letter.test(word);
}

/** True for words in Chinese, Japanese or Korean writing, whose order and parts are not guessed. */
export function isCjk(words: readonly string[]): boolean {
  return words.every((word) => cjk.test(word));
}

/** True where every word with letters is in capitals, so that capitals tell nothing. */
export function isAllCaps(words: readonly string[]): boolean {
  let seen = false;
  for (const word of words) {
    if (word !== word.toUpperCase()) return false;
    if (word !== word.toLowerCase() && word.length > 1) seen = true;
  }
  return seen;
}
