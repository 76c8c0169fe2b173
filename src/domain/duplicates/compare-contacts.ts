import type { Mailbox } from './mailboxes.ts';
import type { PersonProfile } from './person-profile.ts';
import { spellingDistance } from './spelling.ts';

/** How the e-mail addresses of two people stand to each other. */
export type EmailLikeness =
  | 'same'
  /** A mailbox that several people read. */
  | 'sameShared'
  | 'misspelt'
  /** The same name before the @, at two providers. */
  | 'sameLocal'
  /** Two addresses at one firm that can both be made from one name: an alias, or a namesake. */
  | 'aliasAtFirm'
  /** Two addresses at one firm that cannot both be made from one name. */
  | 'differentAtFirm'
  | 'different'
  | 'unknown';

/** How many different names are behind an address or number; 1 where only one is. */
export type NamesBehind = (key: string) => number;

/** From so many names on, an address belongs to nobody alone. */
const manyNames = 3;

export function compareEmails(
  one: PersonProfile,
  other: PersonProfile,
  namesBehind: NamesBehind,
): EmailLikeness {
  if (one.mailboxes.length === 0 || other.mailboxes.length === 0) return 'unknown';
  const found = new Set<EmailLikeness>();
  for (const a of one.mailboxes)
    for (const b of other.mailboxes) found.add(compareMailboxes(a, b, one, other, namesBehind));
  return strength.find((likeness) => found.has(likeness)) ?? 'unknown';
}

/** The likeness that tells most comes first: one shared address outweighs any that differ. */
const strength: readonly EmailLikeness[] = [
  'same',
  'misspelt',
  'sameShared',
  'sameLocal',
  'aliasAtFirm',
  'differentAtFirm',
  'different',
  'unknown',
];

function compareMailboxes(
  a: Mailbox,
  b: Mailbox,
  one: PersonProfile,
  other: PersonProfile,
  namesBehind: NamesBehind,
): EmailLikeness {
  if (a.key === b.key) return a.shared || namesBehind(a.key) >= manyNames ? 'sameShared' : 'same';
  if (a.shared || b.shared) return 'unknown';
  if (isSlip(a, b)) return 'misspelt';
  if (a.local === b.local && a.domain !== b.domain) return 'sameLocal';
  if (a.domain !== b.domain || a.public) return a.public || b.public ? 'unknown' : 'different';
  // A firm gives jan.hansen2@ to its second Jan Hansen.
  if (digitsOf(a.local) !== digitsOf(b.local)) return 'differentAtFirm';
  const bothFrom = (person: PersonProfile) => madeFrom(a.local, person) && madeFrom(b.local, person);
  return bothFrom(one) || bothFrom(other) ? 'aliasAtFirm' : 'differentAtFirm';
}

/** One slip in an address long enough that it is none by chance, and not in a number: kari1@ is not kari2@. */
function isSlip(a: Mailbox, b: Mailbox): boolean {
  if (digitsOf(a.key) !== digitsOf(b.key) || Math.min(a.key.length, b.key.length) < 10) return false;
  if (a.domain === b.domain) return a.local.length > 3 && spellingDistance(a.local, b.local, 1) <= 1;
  return a.local === b.local && spellingDistance(a.domain, b.domain, 1) <= 1;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Whether a part before the @ can be made from a name: kari.nordmann, k.nordmann, nordmann, kari, karin, kno. */
function madeFrom(local: string, { name }: PersonProfile): boolean {
  const text = local.replace(/[^\p{L}]/gu, '');
  const first = name.given[0] ?? '';
  const last = name.family.at(-1) ?? '';
  if (first === '' || last === '') return true;
  return [
    first + last,
    last + first,
    first.charAt(0) + last,
    last + first.charAt(0),
    first,
    last,
    first + last.charAt(0),
    name.words.map((word) => word.charAt(0)).join(''),
  ].includes(text);
}

/** How the telephone numbers of two people stand to each other. */
export type PhoneLikeness =
  | 'same'
  | 'fewShare'
  | 'switchboard'
  | 'misspelt'
  | 'differentMobile'
  | 'different'
  | 'unknown';

export function comparePhones(
  one: PersonProfile,
  other: PersonProfile,
  namesBehind: NamesBehind,
): PhoneLikeness {
  if (one.phones.length === 0 || other.phones.length === 0) return 'unknown';
  const names = one.phones
    .filter(({ e164 }) => other.phones.some((phone) => phone.e164 === e164))
    .map(({ e164 }) => namesBehind(e164));
  if (names.length > 0) {
    const fewest = Math.min(...names);
    return fewest < manyNames ? 'same' : fewest === manyNames ? 'fewShare' : 'switchboard';
  }
  if (one.phones.some((a) => other.phones.some((b) => spellingDistance(a.e164, b.e164, 1) <= 1)))
    return 'misspelt';
  const bothMobile = one.phones.some(({ mobile }) => mobile) && other.phones.some(({ mobile }) => mobile);
  return bothMobile ? 'differentMobile' : 'different';
}
