import type { ChangesOfType } from '../records/record-types.ts';
import { slugOf } from './make-company.ts';
import { otherForm, retyped } from './other-spellings.ts';
import { norwegianPlaces } from './places.ts';
import type { Random } from './random.ts';
import { withoutAccents, withSlip } from './typing-slips.ts';

export type AccountValues = ChangesOfType<'account'>;

/** What a planted account is made from. */
export type AccountPlantWork = {
  random: Random;
  /** The account that is entered again, or looked like. */
  original: AccountValues;
  /** The account that would stand here. */
  own: AccountValues;
};

type Kind = {
  weight: number;
  suits: (original: AccountValues) => boolean;
  make: (work: AccountPlantWork) => AccountValues;
};

const any = () => true;
const hasPhone = ({ phones }: AccountValues) => Boolean(phones?.length);
const coreOf = (name: string) => name.slice(0, name.lastIndexOf(' '));
const formOf = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
const wordsOf = ({ name }: AccountValues) => coreOf(name ?? '').split(' ');

/** The ways in which an office enters a firm again, and how often each. */
export const accountAgain = {
  /** A list imported twice. */
  importedAgain: { weight: 8, suits: any, make: (work) => again(work, {}) },
  otherForm: {
    weight: 12,
    suits: any,
    make: (work) => again(work, { name: otherForm(work.random, nameOf(work)), ...someContacts(work) }),
  },
  misspeltName: {
    weight: 14,
    suits: any,
    make: (work) => again(work, { name: withSlip(work.random, nameOf(work)), ...someContacts(work) }),
  },
  noAccents: {
    weight: 8,
    suits: ({ name }) => /[^\u0020-\u007e]/.test(name ?? ''),
    make: (work) => again(work, { name: withoutAccents(work.random, nameOf(work)), ...someContacts(work) }),
  },
  /** From a list of visitors. */
  nameAndTown: {
    weight: 8,
    suits: any,
    make: (work) => again(work, { emails: [], phones: [], websites: [], addresses: townOnly(work) }),
  },
  /** Noted down from a call. */
  nameAndPhone: {
    weight: 6,
    suits: hasPhone,
    make: (work) => again(work, { name: coreOf(nameOf(work)), emails: [], websites: [], addresses: [] }),
  },
  /** Made from an e-mail of somebody who works there. */
  otherMailbox: {
    weight: 8,
    suits: any,
    make: (work) =>
      again(work, {
        name: coreOf(nameOf(work)),
        emails: [{ label: 'work', value: `ola.nordmann@${domainOf(work.original)}` }],
        phones: [],
        websites: [],
        addresses: [],
      }),
  },
  /** As people call it: the trade left out. */
  shortened: {
    weight: 8,
    suits: (account) => wordsOf(account).length > 1 && (wordsOf(account)[0] ?? '').length > 3,
    make: (work) => again(work, { name: wordsOf(work.original)[0] ?? '', addresses: [] }),
  },
  initials: {
    weight: 2,
    suits: (account) => wordsOf(account).filter((word) => /^\p{Lu}/u.test(word)).length > 2,
    make: (work) => again(work, { name: initialsOf(work.original), phones: [], addresses: [] }),
  },
  moved: {
    weight: 6,
    suits: any,
    make: (work) => again(work, { phones: work.own.phones ?? [], addresses: work.own.addresses ?? [] }),
  },
  /** Has another domain by now. */
  otherEnding: {
    weight: 4,
    suits: hasPhone,
    make: (work) =>
      again(work, {
        emails: [],
        websites: [
          { label: 'website', value: `https://${domainOf(work.original).replace(/\.example$/, '.test')}` },
        ],
      }),
  },
} satisfies Record<string, Kind>;

/** Firms that are easily taken for one another. */
export const accountLookAlikes = {
  /** Tenants of one house, with one switchboard. */
  officeHotel: {
    weight: 20,
    suits: hasPhone,
    make: ({ original, own }) => ({
      ...own,
      phones: original.phones ?? [],
      addresses: original.addresses ?? [],
    }),
  },
  /** Another firm of the same owners: one domain, one switchboard, one address. */
  sister: {
    weight: 20,
    suits: any,
    make: (work) => {
      const kind = work.random.pick(['Eiendom', 'Holding', 'Invest', 'Drift']);
      return again(work, { name: `${coreOf(nameOf(work))} ${kind} ${formOf(nameOf(work))}` });
    },
  },
  branch: {
    weight: 16,
    suits: any,
    make: (work) => {
      const place = work.random.pick(norwegianPlaces);
      return again(work, {
        name: `${coreOf(nameOf(work))} ${place.city} ${formOf(nameOf(work))}`,
        emails: [{ label: 'work', value: `${slugOf(place.city)}@${domainOf(work.original)}` }],
        phones: work.own.phones ?? [],
        addresses: work.own.addresses ?? [],
      });
    },
  },
  sameNameElsewhere: {
    weight: 14,
    suits: any,
    make: ({ original, own }) => ({ ...own, name: original.name ?? '' }),
  },
  sameStreet: {
    weight: 10,
    suits: any,
    make: ({ original, own }) => ({ ...own, addresses: original.addresses ?? [] }),
  },
  /** One firm keeps the pages and mailboxes of many. */
  sharedProvider: {
    weight: 10,
    suits: any,
    make: ({ own }) => ({
      ...own,
      emails: [{ label: 'work', value: `${slugOf(coreOf(own.name ?? ''))}@webhotell.example` }],
      websites: [],
    }),
  },
  /** Half of the word is the other's: Nordvik, Nordberg. */
  sharedBeginning: {
    weight: 10,
    suits: (account) => wordsOf(account).length > 1,
    make: ({ original, own, random }) => {
      const [, ...rest] = wordsOf(original);
      const name = `${random.pick(['Elvestrand', 'Granittmoen', 'Vintersjø', 'Lyngheia'])} ${rest.join(' ')}`;
      return { ...own, name: `${name} ${formOf(original.name ?? '')}`, addresses: original.addresses ?? [] };
    },
  },
} satisfies Record<string, Kind>;

/** The original's firm with other facts; assignee and notes are those of the new entry. */
function again({ original, own }: AccountPlantWork, changes: Partial<AccountValues>): AccountValues {
  const { name, emails, phones, websites, addresses } = original;
  const firm = { name, emails, phones, websites, addresses };
  return { ...own, ...firm, ...changes };
}

function nameOf({ original }: AccountPlantWork): string {
  return original.name ?? '';
}

function domainOf({ emails, websites }: AccountValues): string {
  const [email, site] = [emails?.[0]?.value, websites?.[0]?.value];
  return email?.split('@')[1] ?? site?.replace('https://www.', '') ?? '';
}

/** Not everything is entered again; something to tell the firm by is. */
function someContacts({ random, original }: AccountPlantWork): Partial<AccountValues> {
  const [email, site, phone] = [
    random.chance(0.4),
    random.chance(0.4),
    random.chance(0.5) && hasPhone(original),
  ];
  return {
    emails: email ? (original.emails ?? []) : [],
    websites: site || (!email && !phone) ? (original.websites ?? []) : [],
    phones: phone ? (original.phones ?? []).map((one) => retyped(random, one)) : [],
    addresses: random.chance(0.5) ? (original.addresses ?? []) : [],
  };
}

function townOnly({ original }: AccountPlantWork): NonNullable<AccountValues['addresses']> {
  return (original.addresses ?? []).map(({ street: _, ...address }) => address);
}

function initialsOf(account: AccountValues): string {
  return wordsOf(account)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
