import {
  isDevotion,
  isDoubleFirstName,
  isIberianSurname,
  isLastNameTail,
  isVietnameseSurname,
} from './compound-names.ts';
import { hasLetter, isAllCaps, isCjk } from './name-tokens.ts';
import {
  couples,
  joiningGivenNames,
  lastNameConjunctions,
  lowerParticles,
  nobleRanks,
  particles,
} from './name-words.ts';

/** Where the first name ends and the last name begins, as indexes into the words between title and suffix. */
export type NameBounds = { firstEnd: number; lastStart: number };

/** Bounds of a name typed in its natural order ("Ludwig van der Berg"); needs two words or more. */
export function findNameBounds(words: readonly string[]): NameBounds {
  if (isCjk(words) || beginsWithLastName(words)) return { firstEnd: 0, lastStart: 0 };
  // "Schmeler - Raynor" is two last names, or a firm.
  if (words.length === 3 && joinsLastNames(words[1] ?? '')) return { firstEnd: 0, lastStart: 0 };
  const given = countFirstNameWords(words);
  if (given >= words.length) return { firstEnd: given, lastStart: given };
  return { firstEnd: given, lastStart: findLastNameStart(words, given, isAllCaps(words)) };
}

/** How many words are the first name, where no last name follows them ("Martin Luther" of "King, Martin Luther"). */
export function countGivenWords(words: readonly string[]): number {
  return isCjk(words) ? words.length : Math.min(countFirstNameWords([...words, '']), words.length);
}

/** True for a word that begins a last name where others follow it. */
export function isParticle(words: readonly string[], at: number, allCaps: boolean): boolean {
  const word = words[at] ?? '';
  const lower = word.toLowerCase();
  if (lower.length <= 3 && /^\p{L}+['’]$/u.test(lower)) return true;
  if (lowerParticles.has(lower)) return word === lower || (allCaps && lower.length > 1 && lower !== 'do');
  if (!particles.has(lower)) return false;
  return !(isVietnameseSurname(words[0] ?? '') && (lower === 'van' || lower === 'le'));
}

/** "van der Berg" typed without a first name. */
function beginsWithLastName(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (first !== first.toLowerCase() || !isParticle(words, 0, false) || joiningGivenNames.has(first))
    return false;
  if (isParticle(words, 1, false) && words.length > 2) return true;
  return words.length === 2 && second !== second.toLowerCase() && first !== 'ben' && first !== 'al';
}

function countFirstNameWords(words: readonly string[]): number {
  const [first = '', second = '', third = ''] = words;
  // An emoji or number before the name goes with the first name.
  if (!hasLetter(first) && words.length > 2) return 1 + countFirstNameWords(words.slice(1));
  if (couples.has(second.toLowerCase()) && second === second.toLowerCase() && words.length >= 3) return 3;
  if ((second === '-' || second === '–') && words.length >= 4) return 3;
  if (joiningGivenNames.has(first.toLowerCase()) && words.length >= 3) {
    return particles.has(second.toLowerCase()) && words.length >= 4 ? 3 : 2;
  }
  if (words.length < 3) return 1;
  if (isDoubleFirstName(first, second)) return 2;
  const devoted = endOfDevotion(words, 1);
  return devoted > 0 && devoted < words.length && third !== '' ? devoted : 1;
}

/** Index after "de los Ángeles" in "María de los Ángeles López"; 0 when there is no such thing. */
function endOfDevotion(words: readonly string[], at: number): number {
  if (!isParticle(words, at, false)) return 0;
  let i = at;
  while (i < words.length && isParticle(words, i, false)) i++;
  return i < words.length - 1 && isDevotion(words[0] ?? '', words[i] ?? '') ? i + 1 : 0;
}

function findLastNameStart(words: readonly string[], from: number, allCaps: boolean): number {
  const final = words.length - 1;
  for (let i = from; i < final; i++) {
    const word = words[i] ?? '';
    if (isParticle(words, i, allCaps) || isIberianSurname(word)) return i;
    if (nobleRanks.has(word.toLowerCase()) && i + 1 < final && isParticle(words, i + 1, allCaps)) return i;
    if (joinsLastNames(word) && i > from) return i - 1;
  }
  return final > from && isLastNameTail(words[final] ?? '') ? final - 1 : final;
}

function joinsLastNames(word: string): boolean {
  return lastNameConjunctions.has(word) || word === '-' || word === '–';
}
