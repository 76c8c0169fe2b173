import type { AddressValue } from '../fields/field.ts';
import { companyWords } from './company-words.ts';
import { foldWords } from './fold-words.ts';
import { readMailbox } from './mailboxes.ts';
import { placeKey } from './place-key.ts';
import { readHost } from './web-hosts.ts';

/** What is known of a firm, as far as it can tell whether two accounts are the same one. */
export type FirmFacts = {
  name: string;
  /** Its number in the register of its country, where the database keeps one. */
  registered?: string | null;
  emails: readonly { value: string }[];
  phones: readonly { e164?: string | null }[];
  websites: readonly { value: string }[];
  addresses: readonly AddressValue[];
};

/** An account made ready to be compared with others. */
export type FirmProfile = {
  /** The words that tell it from others, folded, without legal forms. */
  name: string[];
  /** Words by which a firm of a group is told from its sisters: "Holding", "Eiendom". */
  sisters: string[];
  /** Digits of its number in a register; null where it has none. */
  registered: string | null;
  emails: string[];
  /** Hosts that are its own, of e-mail and web addresses. */
  hosts: string[];
  phones: string[];
  /** Street and postal code of each address that has both. */
  places: string[];
  /** Postal codes, and towns where there is no code. */
  towns: string[];
};

/** What is added to a firm's name for another firm of the same owners. */
export const sisterWords: ReadonlySet<string> = new Set(
  `holding eiendom eiendommer invest investering investments invests drift service utleie utvikling kapital capital property
   properties estate development leasing gruppen group gruppe konsern ventures`
    .split(/\s+/)
    .filter(Boolean),
);

/** Reads an account for comparison. */
export function profileFirm(facts: FirmFacts): FirmProfile {
  const mailboxes = facts.emails.flatMap(({ value }) => readMailbox(value) ?? []);
  const ownDomains = mailboxes.flatMap((mailbox) => (mailbox.public ? [] : [mailbox.domain]));
  const webHosts = facts.websites.flatMap(({ value }) => readHost(value) ?? []);
  const registered = facts.registered?.replace(/\D/g, '') ?? '';
  return {
    name: companyWords(facts.name),
    sisters: foldWords(facts.name).filter((word) => sisterWords.has(word)),
    registered: registered.length < 6 ? null : registered,
    emails: mailboxes.map(({ key }) => key),
    hosts: [...new Set([...ownDomains, ...webHosts])],
    phones: facts.phones.flatMap(({ e164 }) => e164 ?? []),
    places: facts.addresses.flatMap(({ street, postalCode }) =>
      street && postalCode ? [placeKey(street, postalCode)] : [],
    ),
    towns: facts.addresses.flatMap(({ postalCode, city }) => {
      const town = foldWords(postalCode || city || '').join('');
      return town === '' ? [] : [town];
    }),
  };
}
