import { slipsAllowed, spellingDistance } from './spelling.ts';

/** How the names of two firms stand to each other. */
export type FirmNameLikeness =
  | 'same'
  | 'misspelt'
  /** The first letters of its words. */
  | 'initials'
  /** One name is the other with words left out. */
  | 'part'
  /** One letter apart, and both known: two names. */
  | 'near'
  | 'different';

/**
 * Compares firms by the words that tell them apart. What both have is struck out, and the rest compared: "Nordvik Bygg
 * Bergen" and "Nordvik Bygg Oslo" are two, however much they share.
 *
 * @param isFrequent whether many records hold a word; two near words that are both frequent are two names, not a slip
 */
export function compareFirmNames(
  one: readonly string[],
  other: readonly string[],
  isFrequent: (word: string) => boolean,
): FirmNameLikeness {
  const [whole, otherWhole] = [one.join(''), other.join('')];
  const [rest, otherRest] = [without(one, other), without(other, one)];
  if (whole === otherWhole || (rest.length === 0 && otherRest.length === 0)) return 'same';
  if (areInitials(one, other) || areInitials(other, one)) return 'initials';
  if (rest.length === 0 || otherRest.length === 0)
    return Math.min(whole.length, otherWhole.length) >= 4 ? 'part' : 'different';
  if (!areClose(rest.join(''), otherRest.join(''))) return 'different';
  return [...rest, ...otherRest].every(isFrequent) ? 'near' : 'misspelt';
}

/** The words that another name has not; each of its words strikes out one. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** But for slips of the finger, and none of them in a number: the second shop is another than the first. */
function areClose(one: string, other: string): boolean {
  const slips = slipsAllowed(Math.min(one.length, other.length));
  return one.replace(/\D/g, '') === other.replace(/\D/g, '') && spellingDistance(one, other, slips) <= slips;
}

/** "NMV" for "Nordvik Mekaniske Verksted". */
function areInitials([word, ...more]: readonly string[], long: readonly string[]): boolean {
  return more.length === 0 && long.length > 2 && word === long.map((one) => one.charAt(0)).join('');
}
