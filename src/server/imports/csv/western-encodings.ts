import iconv from 'iconv-lite';
import type { OpenBytes } from './detect-encoding.ts';

/** How well one encoding explains the bytes above ASCII: mean points per such byte, good above 0. */
export type EncodingFit = { encoding: string; fit: number };

/** In the order of preference when two explain a file equally well (CP850 and CP865 place æ, ø and å alike). */
const CANDIDATES = ['windows-1252', 'macintosh', 'cp850', 'cp865', 'cp437'] as const;

/** What windows-1252 is ahead by: most files that are not UTF-8 are written in it. */
const COMMON = 0.25;

/** What stands before or after a byte. */
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const HIGH = 3;
const KINDS = 4;

/**
 * Scores the western one-byte encodings on the whole file, the best first. A byte that would be æ, ø, å or another
 * western letter inside a word speaks for an encoding; one that would be a dagger, a box corner, a capital in the middle
 * of a word or nothing at all speaks against it.
 */
export async function scoreWesternEncodings(open: OpenBytes): Promise<EncodingFit[]> {
  const counts = await countHighBytes(open);
  return CANDIDATES.map((encoding) => ({ encoding, fit: fitOf(encoding, counts) })).sort(
    (a, b) => b.fit - a.fit,
  );
}

/** Counts each byte above ASCII by the kind of its neighbours: `counts[(byte - 128) * 16 + before * 4 + after]`. */
async function countHighBytes(open: OpenBytes): Promise<Uint32Array> {
  const counts = new Uint32Array(128 * KINDS * KINDS);
  let before = OTHER;
  let byte = 0;
  let kind = OTHER;
  const step = (next: number) => {
    const after = kindOf(next);
    if (kind === HIGH) {
      const slot = ((byte - 128) * KINDS + before) * KINDS + after;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    before = kind;
    byte = next;
    kind = after;
  };
  for await (const piece of open()) for (const next of piece) step(next);
  step(0);
  return counts;
}

function kindOf(byte: number): number {
  if (byte >= 128) return HIGH;
  if (byte >= 97 && byte <= 122) return LOWER;
  if (byte >= 65 && byte <= 90) return UPPER;
  return OTHER;
}

function fitOf(encoding: string, counts: Uint32Array): number {
  const bytes = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
  const characters = iconv.decode(bytes, encoding);
  let points = 0;
  let total = 0;
  for (let byte = 0; byte < 128; byte++) {
    const character = characters[byte] ?? '\uFFFD';
    for (let before = 0; before < KINDS; before++) {
      for (let after = 0; after < KINDS; after++) {
        const count = counts[(byte * KINDS + before) * KINDS + after] ?? 0;
        if (count === 0) continue;
        points += count * pointsFor(character, before, after);
        total += count;
      }
    }
  }
  return total === 0 ? 0 : points / total + (encoding === CANDIDATES[0] ? COMMON : 0);
}

const NORDIC = 'æøåÆØÅ';
const WESTERN = 'äöüéèêëáàâãóòôõíìîïúùûñçßðþýšžœÄÖÜÉÈÊËÁÀÂÃÓÒÔÕÍÌÎÏÚÙÛÑÇÐÞÝŠŽŒ';
const MARKS = '‘’“”–—…•«»´`';
const SIGNS = '§°€£©®™½¼¾²³±·×';

function pointsFor(character: string, before: number, after: number): number {
  const inWord = before === LOWER || before === UPPER || after === LOWER || after === UPPER;
  if (NORDIC.includes(character)) return letterPoints(character, before, after, 3);
  if (WESTERN.includes(character)) return letterPoints(character, before, after, 1.5);
  if (character === '\u00A0') return 0.4;
  if (character === '’') return before === LOWER && after === UPPER ? -1 : 0.5;
  if (MARKS.includes(character)) return before !== OTHER && after !== OTHER ? -2 : 0.7;
  if (SIGNS.includes(character)) return inWord ? -0.5 : 0.4;
  if (/\p{L}/u.test(character)) return -0.5;
  return -4;
}

/** A capital after a small letter is rare, and so are words made of nothing but letters above ASCII. */
function letterPoints(character: string, before: number, after: number, points: number): number {
  const capital = character !== character.toLowerCase();
  if (capital && before === LOWER) return -2;
  if (!capital && before === UPPER && after === UPPER) return -1;
  if (before === HIGH && after === HIGH) return -1.5;
  if (before === OTHER && after === OTHER) return points / 10;
  if (before === HIGH || after === HIGH) return points / 3;
  return points;
}
