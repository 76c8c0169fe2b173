import { type CompanyLikeness, compareCompanies } from './company-words.ts';
import { compareEmails, comparePhones, type EmailLikeness, type PhoneLikeness } from './compare-contacts.ts';
import { againstSameName, compareNames, type NameLikeness } from './compare-names.ts';
import type { DuplicateReason } from './duplicate-reasons.ts';
import type { PersonProfile } from './person-profile.ts';
import { confidenceOf, noSurroundings, ruledOut, type Surroundings, type Verdict } from './weighing.ts';

/**
 * Tells whether two people's records are the same. Each fact speaks for or against by a weight, the logarithm of how
 * much more often it is seen of one person twice than of two people (Fellegi and Sunter, "A theory for record linkage",
 * 1969); the sum, with what a pair is worth that nothing is known of, is the logarithm of the odds.
 */
export function comparePeople(
  one: PersonProfile,
  other: PersonProfile,
  around: Surroundings = noSurroundings,
): Verdict {
  const name = compareNames(one.name, other.name, around.isFrequentWord);
  const generation = generations(one, other);
  if (name.given === 'different' || generation === 'different') return ruledOut;
  const email = believedEmail(compareEmails(one, other, around.namesBehind), name);
  const phone = comparePhones(one, other, around.namesBehind);
  const company = companyOf(one, other, email);
  const sameFirm = company === 'same' || company === 'close' || company === 'sameDomain';
  const holders = Math.max(around.holdersOfName(one.name.words), around.holdersOfName(other.name.words));
  const address = !sameFirm && one.places.some((place) => other.places.includes(place));
  const score =
    nothingKnown +
    nameWeight(name, holders, commonnessCounts(email, phone, sameFirm)) +
    (generation === 'onlyOne' ? oneGeneration : 0) +
    emailWeights[email] +
    (email === 'sameLocal' && tellsMoreThanName(one, other) ? 2.5 : 0) +
    phoneWeights[phone] +
    companyWeights[company] +
    (address ? sameAddress : 0);
  return {
    confidence: confidenceOf(score),
    reasons: reasonsOf({ name, email, phone, company, address }),
  };
}

/** What a pair is worth that merely has some key in common. */
const nothingKnown = -4;
const sameAddress = 3;
const oneGeneration = -2.5;

const emailWeights: Record<EmailLikeness, number> = {
  same: 6,
  misspelt: 3.5,
  sameShared: 1.5,
  sameLocal: 0.2,
  aliasAtFirm: -0.6,
  different: -1,
  differentAtFirm: -3.5,
  unknown: 0,
};

const phoneWeights: Record<PhoneLikeness, number> = {
  same: 5,
  fewShare: 2,
  switchboard: 0.3,
  misspelt: 1.5,
  different: -0.6,
  differentMobile: -1.5,
  unknown: 0,
};

type CompanyKnown = CompanyLikeness | 'sameDomain' | 'unknown';

const companyWeights: Record<CompanyKnown, number> = {
  same: 2.5,
  close: 2,
  sameDomain: 1.5,
  part: 1.2,
  unknown: 0,
  different: -2.2,
};

/** Under two names, addresses that are merely near are those of two people: k.lie@ and o.lie@. */
function believedEmail(email: EmailLikeness, { given, family }: NameLikeness): EmailLikeness {
  const twoNames = family === 'different' || family === 'near' || given === 'near' || given === 'initial';
  return email === 'misspelt' && twoNames ? 'different' : email;
}

/** A name that many bear tells little; one that nobody else bears tells much. */
function nameWeight({ given, family }: NameLikeness, holders: number, counts: number): number {
  const common = Math.min(3.2, 0.55 * Math.log(Math.max(1, holders - 1))) * counts;
  return 5 - common - againstSameName.given[given] - againstSameName.family[family];
}

/** How much it counts that many bear a name: within one firm, or behind one number, few names come twice. */
function commonnessCounts(email: EmailLikeness, phone: PhoneLikeness, sameFirm: boolean): number {
  if (email === 'same' || phone === 'same') return 0.2;
  return sameFirm ? 0.35 : 1;
}

/** "jr" and "sr" are two people; "jr" and nothing are likely father and son. */
function generations(one: PersonProfile, other: PersonProfile): 'same' | 'onlyOne' | 'different' {
  const [a, b] = [one.name.generation, other.name.generation];
  if (a === b) return 'same';
  return a === null || b === null ? 'onlyOne' : 'different';
}

/** Where one firm is not named, a domain of their own tells it; one address is no second fact. */
function companyOf(one: PersonProfile, other: PersonProfile, email: EmailLikeness): CompanyKnown {
  if (one.accountId !== null && one.accountId === other.accountId) return 'same';
  if (one.company.length > 0 && other.company.length > 0) return compareCompanies(one.company, other.company);
  if (email === 'same') return 'unknown';
  const firms = one.mailboxes.filter((mailbox) => !mailbox.public);
  return firms.some(({ domain }) => other.mailboxes.some((mailbox) => mailbox.domain === domain))
    ? 'sameDomain'
    : 'unknown';
}

/** knut82@ at two providers is one Knut; kari.nordmann@ at two is any Kari Nordmann. */
function tellsMoreThanName(one: PersonProfile, other: PersonProfile): boolean {
  return one.mailboxes.some(
    ({ local }) => /\d{2}/.test(local) && other.mailboxes.some((mailbox) => mailbox.local === local),
  );
}

type Likenesses = {
  name: NameLikeness;
  email: EmailLikeness;
  phone: PhoneLikeness;
  company: CompanyKnown;
  address: boolean;
};

function reasonsOf({ name, email, phone, company, address }: Likenesses): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  if (email === 'same') reasons.push('sameEmail');
  if (phone === 'same' || phone === 'fewShare') reasons.push('samePhone');
  reasons.push(...nameReasons(name));
  if (company === 'same' || company === 'sameDomain') reasons.push('sameCompany');
  if (company === 'close' || company === 'part') reasons.push('similarCompany');
  if (email === 'misspelt' || email === 'sameLocal') reasons.push('similarEmail');
  if (email === 'sameShared') reasons.push('sameMailbox');
  if (phone === 'misspelt') reasons.push('similarPhone');
  if (address) reasons.push('sameAddress');
  return reasons;
}

function nameReasons({ given, family, turned }: NameLikeness): DuplicateReason[] {
  const parts = [given, family];
  if (parts.every((part) => part === 'same')) return [turned ? 'turnedName' : 'sameName'];
  if (parts.includes('different') || parts.includes('near')) return ['similarName'];
  const reasons: DuplicateReason[] = [];
  if (parts.includes('misspelt')) reasons.push('misspeltName');
  if (parts.includes('nickname')) reasons.push('nickname');
  if (parts.includes('initial') || parts.includes('shortened') || parts.includes('missing'))
    reasons.push('shortenedName');
  return reasons;
}
