import { compareWords, type WordLikeness } from './compare-words.ts';
import type { ComparedName } from './person-profile.ts';

/** How the first names, or the last names, of two people stand to each other. */
type PartLikeness = WordLikeness | 'shortened' | 'missing';

/** How two names stand to each other: part by part, and whether one of them is turned around. */
export type NameLikeness = { given: PartLikeness; family: PartLikeness; turned: boolean };

/** How much a part of a name speaks against its being the same name; see `weigh-people.ts` for the unit. */
export const againstSameName: Record<'given' | 'family', Record<PartLikeness, number>> = {
  given: {
    same: 0,
    nickname: 0.8,
    shortened: 0.7,
    misspelt: 1,
    initial: 1.4,
    missing: 2.5,
    near: 3.2,
    different: 12,
  },
  family: {
    same: 0,
    nickname: 1,
    shortened: 1,
    misspelt: 1,
    initial: 2.5,
    missing: 2.8,
    near: 4,
    different: 8,
  },
};

/**
 * Compares two names, also where one stands turned around without a comma ("Nordmann Kari"), or leaves out a middle
 * name or half of a double one.
 */
export function compareNames(
  one: ComparedName,
  other: ComparedName,
  isFrequent: (word: string) => boolean,
): NameLikeness {
  if (one.key === other.key) {
    const turned = one.words.join(' ') !== other.words.join(' ');
    return { given: 'same', family: 'same', turned };
  }
  const ways: NameLikeness[] = [compareInOrder(one, other, isFrequent)];
  for (const [a, b] of [
    [one, turn(other)],
    [turn(one), other],
  ] as const)
    if (a && b) ways.push({ ...compareInOrder(a, b, isFrequent), turned: true });
  // A turned order is believed only where both parts then agree.
  const believed = ways.filter((way) => !way.turned || (agree.has(way.given) && agree.has(way.family)));
  return believed.reduce((best, way) => (cost(way) < cost(best) ? way : best));
}

const agree: ReadonlySet<PartLikeness> = new Set(['same', 'misspelt', 'nickname', 'shortened']);

/** What the parts speak against, and a little for a turned order, which a slip seldom comes with. */
function cost({ given, family, turned }: NameLikeness): number {
  return againstSameName.given[given] + againstSameName.family[family] + (turned ? 0.3 : 0);
}

type Parts = Pick<ComparedName, 'given' | 'family'>;

/** The name read the other way round: its first word as the last name. */
function turn({ words }: ComparedName): Parts | null {
  const [first, ...rest] = words;
  return first === undefined || rest.length === 0 ? null : { family: [first], given: rest };
}

function compareInOrder(one: Parts, other: Parts, isFrequent: (word: string) => boolean): NameLikeness {
  const family = compareFamilies(one, other, isFrequent);
  return { given: compareGiven(one, other, isFrequent), family, turned: false };
}

function compareGiven(one: Parts, other: Parts, isFrequent: (word: string) => boolean): PartLikeness {
  const [a, b] = [one.given, other.given];
  if (a.length === 0 || b.length === 0) return 'missing';
  if (a.join('') === b.join('')) return 'same';
  const first = compareWords(a[0] ?? '', b[0] ?? '', isFrequent);
  if (first === 'same' || first === 'misspelt' || first === 'nickname')
    return withRest(first, a, b, isFrequent);
  // "Kristian" for "Ole Kristian": called by the second name. "OK" for "Ole Kristian".
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < long.length && short.every((word) => word.length > 2 && long.includes(word)))
    return 'shortened';
  if (short.length === 1 && long.length > 1 && short[0] === long.map((word) => word.charAt(0)).join(''))
    return 'initial';
  if (first === 'initial') return withRest('same', a, b, isFrequent) === 'near' ? 'near' : 'initial';
  if (first !== 'different') return first;
  const joined = compareWords(a.join(''), b.join(''), isFrequent);
  return joined === 'misspelt' ? 'misspelt' : 'different';
}

/** The first word agrees; the words after it may disagree, be fewer, or be initials. */
function withRest(
  first: 'same' | 'misspelt' | 'nickname',
  a: readonly string[],
  b: readonly string[],
  isFrequent: (word: string) => boolean,
): PartLikeness {
  const [short, long] = a.length <= b.length ? [a.slice(1), b.slice(1)] : [b.slice(1), a.slice(1)];
  let likeness: PartLikeness = first;
  for (const word of short) {
    const best = bestMatch(word, long, isFrequent);
    if (best === 'different') return 'near';
    if (best !== 'same' && likeness === 'same') likeness = best === 'initial' ? 'shortened' : best;
  }
  return short.length < long.length && likeness === 'same' ? 'shortened' : likeness;
}

const order: readonly WordLikeness[] = ['same', 'misspelt', 'nickname', 'initial', 'near', 'different'];

function bestMatch(
  word: string,
  among: readonly string[],
  isFrequent: (word: string) => boolean,
): WordLikeness {
  let best: WordLikeness = 'different';
  for (const other of among) {
    const likeness = compareWords(word, other, isFrequent);
    if (order.indexOf(likeness) < order.indexOf(best)) best = likeness;
  }
  return best;
}

function compareFamilies(one: Parts, other: Parts, isFrequent: (word: string) => boolean): PartLikeness {
  const [a, b] = [one.family, other.family];
  if (a.length === 0 || b.length === 0) return 'missing';
  if (a.join('') === b.join('')) return 'same';
  const whole = compareWords(a.join(''), b.join(''), isFrequent);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const matches = short.map((word) => bestMatch(word, long, isFrequent));
  if (short.length === long.length && matches.every((match) => match === 'same' || match === 'misspelt'))
    return 'misspelt';
  if (whole === 'misspelt') return 'misspelt';
  // Half of a double name: Nordmann for Nordmann-Lie, "Lippe" for "von der Lippe".
  if (short.length < long.length && matches.every((match) => match === 'same' || match === 'misspelt'))
    return 'shortened';
  // A middle name that the other has among the last names: "Kari Lie Nordmann" and "Kari Lie".
  if (a.some((word) => word.length > 2 && other.given.slice(1).includes(word))) return 'shortened';
  if (b.some((word) => word.length > 2 && one.given.slice(1).includes(word))) return 'shortened';
  return short.length === 1 && long.length === 1 ? whole : 'different';
}
