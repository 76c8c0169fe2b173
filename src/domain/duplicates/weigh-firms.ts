import { compareFirmNames, type FirmNameLikeness } from './compare-firm-names.ts';
import type { DuplicateReason } from './duplicate-reasons.ts';
import type { FirmProfile } from './firm-profile.ts';
import { spellingDistance } from './spelling.ts';
import { bareHost } from './web-hosts.ts';
import { confidenceOf, noSurroundings, ruledOut, type Surroundings, type Verdict } from './weighing.ts';

/**
 * Tells whether two accounts are the same firm, by weights as `comparePeople` does. A firm's name is worth more than a
 * person's, since registers give each once; what an office shares with its neighbours, its sisters and its town is worth
 * little. No sharing makes two firms of one group the same: they have one switchboard, one domain and one address by
 * rule.
 */
export function compareFirms(
  one: FirmProfile,
  other: FirmProfile,
  around: Surroundings = noSurroundings,
): Verdict {
  const registered = compareRegistered(one, other);
  if (registered === 'different') return ruledOut;
  const name = compareFirmNames(one.name, other.name, around.isFrequentWord);
  const sisters = name !== 'different' && one.sisters.join(' ') !== other.sisters.join(' ');
  if (sisters && registered === 'unknown') return ruledOut;
  const found: FirmLikenesses = {
    registered,
    name,
    web: compareWeb(one, other, around),
    phone: compareNumbers(one.phones, other.phones, around),
    place: comparePlaces(one, other, around),
  };
  const holders = Math.max(around.holdersOfName(one.name), around.holdersOfName(other.name));
  const common = name === 'same' ? Math.min(3.2, 0.55 * Math.log(Math.max(1, holders - 1))) : 0;
  const score =
    nothingKnown +
    (registered === 'same' ? sameRegistered : 0) +
    nameWeights[name] -
    common +
    webWeights[found.web] +
    phoneWeights[found.phone] +
    placeWeights[found.place];
  const believed = name === 'part' && registered === 'unknown' ? Math.min(score, mostOfPart) : score;
  return { confidence: confidenceOf(believed), reasons: reasonsOf(found) };
}

type FirmLikenesses = {
  registered: Registered;
  name: FirmNameLikeness;
  web: WebLikeness;
  phone: NumberLikeness;
  place: PlaceLikeness;
};

/** What a pair is worth that merely has some key in common. */
const nothingKnown = -4;
/** Half a name may be another firm of the group, whatever else is the same: a person has to look. */
const mostOfPart = 2.6;

type Registered = 'same' | 'different' | 'unknown';
/** More than any name speaks against: firms take new names, and keep the number. */
const sameRegistered = 12;

/** The registers of most countries give each firm a number of its own. */
function compareRegistered(one: FirmProfile, other: FirmProfile): Registered {
  if (one.registered === null || other.registered === null) return 'unknown';
  return one.registered === other.registered ? 'same' : 'different';
}

const nameWeights: Record<FirmNameLikeness, number> = {
  same: 6.2,
  misspelt: 3.6,
  initials: 1.5,
  part: 1.8,
  near: -2,
  different: -6,
};

type WebLikeness =
  | 'sameEmail'
  | 'sameHost'
  /** A host that some firms share: a group, a chain. */
  | 'fewShare'
  /** A host of many: that of a provider, which no list knows. */
  | 'manyShare'
  | 'misspelt'
  /** The same before another ending: fjord.no, fjord.com. */
  | 'otherEnding'
  | 'different'
  | 'unknown';

const webWeights: Record<WebLikeness, number> = {
  sameEmail: 4.2,
  sameHost: 4,
  fewShare: 1.8,
  manyShare: 0.3,
  misspelt: 2,
  otherEnding: 1.2,
  different: -1.6,
  unknown: 0,
};

/** From so many names on, a number, host or address belongs to no firm alone. */
const manyNames = 3;

function compareWeb(one: FirmProfile, other: FirmProfile, around: Surroundings): WebLikeness {
  const email = fewestNames(one.emails, other.emails, around);
  if (email !== null && email < manyNames) return 'sameEmail';
  const host = fewestNames(one.hosts, other.hosts, around);
  if (host !== null) return host < manyNames ? 'sameHost' : host < 3 * manyNames ? 'fewShare' : 'manyShare';
  if (email !== null) return 'manyShare';
  if (one.hosts.length === 0 || other.hosts.length === 0) return 'unknown';
  const some = (likes: (a: string, b: string) => boolean) =>
    one.hosts.some((a) => other.hosts.some((b) => likes(a, b)));
  if (some((a, b) => bareHost(a) === bareHost(b))) return 'otherEnding';
  return some((a, b) => Math.min(a.length, b.length) > 8 && spellingDistance(a, b, 1) <= 1)
    ? 'misspelt'
    : 'different';
}

type NumberLikeness = 'same' | 'fewShare' | 'switchboard' | 'misspelt' | 'different' | 'unknown';

const phoneWeights: Record<NumberLikeness, number> = {
  same: 3.4,
  fewShare: 1.4,
  switchboard: 0.3,
  misspelt: 1,
  different: -0.5,
  unknown: 0,
};

function compareNumbers(
  one: readonly string[],
  other: readonly string[],
  around: Surroundings,
): NumberLikeness {
  if (one.length === 0 || other.length === 0) return 'unknown';
  const names = fewestNames(one, other, around);
  if (names !== null) return names < manyNames ? 'same' : names === manyNames ? 'fewShare' : 'switchboard';
  return one.some((a) => other.some((b) => spellingDistance(a, b, 1) <= 1)) ? 'misspelt' : 'different';
}

type PlaceLikeness =
  | 'same'
  /** A house with several firms. */
  | 'officeHouse'
  | 'sameTown'
  | 'otherTown'
  | 'unknown';

const placeWeights: Record<PlaceLikeness, number> = {
  same: 2,
  officeHouse: 0.6,
  sameTown: 0.3,
  otherTown: -1.3,
  unknown: 0,
};

function comparePlaces(one: FirmProfile, other: FirmProfile, around: Surroundings): PlaceLikeness {
  const names = fewestNames(one.places, other.places, around);
  if (names !== null) return names < manyNames ? 'same' : 'officeHouse';
  if (one.towns.length === 0 || other.towns.length === 0) return 'unknown';
  return one.towns.some((town) => other.towns.includes(town)) ? 'sameTown' : 'otherTown';
}

/** How many names are behind the most telling value that both have; null where they share none. */
function fewestNames(
  one: readonly string[],
  other: readonly string[],
  { namesBehind }: Surroundings,
): number | null {
  const shared = one.filter((value) => other.includes(value));
  return shared.length === 0 ? null : Math.min(...shared.map(namesBehind));
}

const nameReasons: Record<FirmNameLikeness, DuplicateReason | null> = {
  same: 'sameName',
  misspelt: 'misspeltName',
  initials: 'shortenedName',
  part: 'shortenedName',
  near: 'similarName',
  different: null,
};

function reasonsOf({ registered, name, web, phone, place }: FirmLikenesses): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  if (registered === 'same') reasons.push('sameRegistered');
  const byName = nameReasons[name];
  if (byName) reasons.push(byName);
  if (web === 'sameEmail') reasons.push('sameEmail');
  if (web === 'sameHost' || web === 'fewShare') reasons.push('sameWebsite');
  if (web === 'otherEnding' || web === 'misspelt') reasons.push('similarWebsite');
  if (phone === 'same' || phone === 'fewShare') reasons.push('samePhone');
  if (phone === 'misspelt') reasons.push('similarPhone');
  if (place === 'same') reasons.push('sameAddress');
  return reasons;
}
