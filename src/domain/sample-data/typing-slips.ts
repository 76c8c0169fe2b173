import type { Random } from './random.ts';

/** Keys that lie beside each other on a Norwegian keyboard. */
const rows = ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'];

function neighbourOf(random: Random, letter: string): string {
  for (const row of rows) {
    const at = row.indexOf(letter);
    if (at >= 0) return row[at + (random.chance(0.5) ? 1 : -1)] ?? letter;
  }
  return letter;
}

/** A word as it is typed in haste: two letters swapped, one left out, doubled, or the key beside it hit. */
export function typedInHaste(random: Random, word: string): string {
  const letters = [...word];
  if (letters.length < 3) return word;
  // The first letter is looked at most.
  const at = random.chance(0.06) ? 0 : 1 + random.below(letters.length - 2);
  const letter = letters[at] ?? '';
  const next = letters[at + 1] ?? '';
  const way = random.next();
  if (way < 0.35 && next !== letter && at > 0) letters.splice(at, 2, next, letter);
  else if (way < 0.6) letters.splice(at, 1);
  else if (way < 0.8) letters.splice(at, 0, letter);
  else letters.splice(at, 1, neighbourOf(random, letter.toLowerCase()));
  const typed = letters.join('');
  return typed === word ? letters.slice(0, -1).join('') : typed;
}

/** One word of a text typed in haste, a longer one more often. */
export function withSlip(random: Random, text: string): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (word.length > 3 ? [index] : []));
  if (long.length === 0) return text;
  const at = random.pick(long);
  return words.map((word, index) => (index === at ? typedInHaste(random, word) : word)).join(' ');
}

const plainLetters: Record<string, readonly string[]> = {
  æ: ['ae', 'e', 'a'],
  ø: ['o', 'oe'],
  å: ['a', 'aa'],
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  ß: ['ss'],
  ł: ['l'],
  đ: ['d'],
  ŋ: ['n'],
  ı: ['i'],
};

/** A text typed on a keyboard that has no such letters, each person in a way of their own. */
export function withoutAccents(random: Random, text: string): string {
  const way = random.below(2);
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const plain = plainLetters[small];
      const typed = plain ? (plain[way] ?? plain[0] ?? '') : letter.normalize('NFD').replace(/\p{M}/gu, '');
      return letter === small ? typed : typed.charAt(0).toUpperCase() + typed.slice(1);
    })
    .join('');
}
