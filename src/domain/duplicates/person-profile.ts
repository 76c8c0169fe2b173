import type { AddressValue } from '../fields/field.ts';
import { titles } from '../names/name-words.ts';
import { parseName } from '../names/parse-name.ts';
import { companyWords } from './company-words.ts';
import { foldWord, foldWords } from './fold-words.ts';
import { type Mailbox, readMailbox } from './mailboxes.ts';
import { placeKey } from './place-key.ts';

/** What is known of a person, as far as it can tell whether two records are the same one. */
export type PersonFacts = {
  fullName: string;
  company: string | null;
  accountId: number | null;
  emails: readonly { value: string }[];
  phones: readonly { label: string; e164?: string | null }[];
  addresses: readonly AddressValue[];
};

/** A name as it is compared: words folded, titles left out. */
export type ComparedName = {
  /** All words in the order written. */
  words: string[];
  given: string[];
  family: string[];
  /** "jr", "sr", "iii": what tells father from son. */
  generation: string | null;
  /** The words sorted, by which the same name in any order is one. */
  key: string;
};

/** A person's record made ready to be compared with others. */
export type PersonProfile = {
  name: ComparedName;
  /** Words of the firm; empty where none is known. */
  company: string[];
  accountId: number | null;
  mailboxes: Mailbox[];
  phones: { e164: string; mobile: boolean }[];
  /** Street and postal code of each address that has both. */
  places: string[];
};

const generations = new Set(['jr', 'jnr', 'junior', 'sr', 'snr', 'senior', 'ii', 'iii', 'iv']);
const spelledGenerations: Record<string, string> = { jnr: 'jr', junior: 'jr', snr: 'sr', senior: 'sr' };

/** Reads a person's record for comparison. */
export function profilePerson(facts: PersonFacts): PersonProfile {
  const mailboxes = facts.emails.flatMap(({ value }) => readMailbox(value) ?? []);
  return {
    name: readName(facts.fullName),
    company: facts.company ? companyWords(facts.company) : [],
    accountId: facts.accountId,
    mailboxes,
    phones: facts.phones.flatMap(({ label, e164 }) => (e164 ? [{ e164, mobile: label === 'mobile' }] : [])),
    places: facts.addresses.flatMap(({ street, postalCode }) =>
      street && postalCode ? [placeKey(street, postalCode)] : [],
    ),
  };
}

/** A full name as it is compared. */
function readName(fullName: string): ComparedName {
  const parts = parseName(fullName);
  const given = foldWords(`${parts.firstName} ${parts.middleName}`).filter((word) => !titles.has(word));
  const family = foldWords(parts.lastName);
  const suffix = foldWords(parts.suffix).find((word) => generations.has(word)) ?? null;
  // A name that is nothing but a title or an ending is compared as it stands.
  const words = given.length + family.length > 0 ? [...given, ...family] : foldWords(fullName);
  return {
    words: words.length > 0 ? words : [foldWord(fullName.trim())],
    given,
    family: given.length + family.length > 0 ? family : words,
    generation: suffix === null ? null : (spelledGenerations[suffix] ?? suffix),
    key: [...words].sort().join(' '),
  };
}
