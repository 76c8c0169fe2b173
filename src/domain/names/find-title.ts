import { couples, degreeHeads, degreeTails, dottedTitles, titles } from './name-words.ts';

/**
 * How many words at the start are a title: "Dr.", "Prof. Dr. med.", "siv. ing.", "Mr. and Mrs.".
 * At least `left` words stay as the name.
 */
export function countTitleWords(words: readonly string[], left = 1): number {
  const most = words.length - left;
  let count = 0;
  while (count < most) {
    const taken = titleAt(words, count);
    if (taken === 0) break;
    count += taken;
  }
  return Math.max(0, Math.min(count, most));
}

function titleAt(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  if (isTitle(word)) return 1;
  if (at > 0 && couples.has(word.toLowerCase()) && isTitle(words[at + 1] ?? '')) return 2;
  if (at > 0 && isTail(word)) return 1;
  const next = words[at + 1] ?? '';
  if (at === 0 && word.toLowerCase() === 'the' && isTitle(next)) return 2;
  return degreeHeads.has(bare(word)) && word.endsWith('.') && isTail(next) ? 2 : 0;
}

function isTitle(word: string): boolean {
  const stop = word.indexOf('.');
  const lower = word.toLowerCase();
  if (stop < 0 && !lower.includes('-')) return titles.has(lower);
  const [head = '', ...tails] = pieces(lower);
  if (!tails.every((piece) => degreeTails.has(piece) || titles.has(piece))) return false;
  if (titles.has(head)) return true;
  if (dottedTitles.has(head)) return stop > 0;
  return degreeHeads.has(head) && tails.length > 0;
}

/** "med.", "h.c.", "phil": small letters, or a full stop, or else it may be somebody's name. */
function isTail(word: string): boolean {
  if (!word.includes('.') && word !== word.toLowerCase()) return false;
  const parts = pieces(word.toLowerCase());
  return parts.length > 0 && parts.every((piece) => degreeTails.has(piece));
}

function pieces(lower: string): string[] {
  return lower.split(/[.-]+/).filter(Boolean);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
