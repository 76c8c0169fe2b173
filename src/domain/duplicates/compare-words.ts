import { isCommonName } from './common-names.ts';
import { areForms } from './nicknames.ts';
import { slipsAllowed, soundOf, spellingDistance } from './spelling.ts';

/** How two words of names stand to each other. */
export type WordLikeness = 'same' | 'misspelt' | 'nickname' | 'initial' | 'near' | 'different';

/**
 * Compares two words of names.
 *
 * @param isFrequent whether many records hold a word; two near words that are both frequent are two names, not a slip
 */
export function compareWords(
  one: string,
  other: string,
  isFrequent: (word: string) => boolean,
): WordLikeness {
  if (one === other) return 'same';
  if (one.length === 1 || other.length === 1)
    return one.charAt(0) === other.charAt(0) ? 'initial' : 'different';
  if (areForms(one, other)) return 'nickname';
  const sameSound = soundOf(one) === soundOf(other);
  const isName = (word: string) => isCommonName(word) || isFrequent(word);
  const slips = slipsAllowed(Math.max(one.length, other.length));
  if (!sameSound && spellingDistance(one, other, slips) > slips) {
    const isShortForm = isBeginning(one, other) || isBeginning(other, one);
    // Dag and Dagny are two, where Gunn may be Gunnhild.
    return isShortForm && !(isName(one) && isName(other)) ? 'near' : 'different';
  }
  if (sameSound && one.length > 3) return 'misspelt';
  return isName(one) && isName(other) ? 'near' : 'misspelt';
}

/** "Alex" for Alexander, "Gunn" for Gunnhild: perhaps the same, perhaps not. */
function isBeginning(short: string, long: string): boolean {
  return short.length >= 3 && long.startsWith(short);
}
