import type { EmailValue, PhoneValue } from '../fields/field.ts';
import { fileAs } from '../names/file-as.ts';
import { parseName } from '../names/parse-name.ts';
import { slugOf } from './make-company.ts';
import type { LeadValues } from './make-original.ts';
import { lastNames, mensNames, womensNames } from './norwegian-names.ts';
import { otherForm, retyped } from './other-spellings.ts';
import type { Random } from './random.ts';
import { typedInHaste, withoutAccents, withSlip } from './typing-slips.ts';

/** What a plant is made from. */
export type PlantWork = {
  random: Random;
  /** Number of the lead. */
  index: number;
  /** The lead that is entered again, or looked like. */
  original: LeadValues;
  /** The lead that would stand here. */
  own: LeadValues;
};

type Kind = {
  weight: number;
  suits: (original: LeadValues) => boolean;
  make: (work: PlantWork) => LeadValues;
};

const has = {
  company: ({ company }: LeadValues) => Boolean(company),
  email: ({ emails }: LeadValues) => Boolean(emails?.length),
  workEmail: ({ emails }: LeadValues) => Boolean(emails?.some(({ label }) => label === 'work')),
  phone: ({ phones }: LeadValues) => Boolean(phones?.length),
  /** Foreign numbers are few, and hundreds share each. */
  mobile: ({ phones }: LeadValues) =>
    Boolean(phones?.some(({ label, e164 }) => label === 'mobile' && e164?.startsWith('+47'))),
  workPhone: ({ phones }: LeadValues) => Boolean(phones?.some(({ label }) => label === 'work')),
  /** Anything but the name by which one could be told. */
  trace: (lead: LeadValues) => has.company(lead) || has.email(lead) || has.mobile(lead),
};

/** The ways in which an office enters somebody again, and how often each. */
export const sameAgain = {
  /** A list imported twice. */
  importedAgain: { weight: 8, suits: has.trace, make: (work) => again(work, {}) },
  misspeltName: {
    weight: 14,
    suits: has.trace,
    make: (work) => again(work, { fullName: withSlip(work.random, nameOf(work)), ...someContacts(work) }),
  },
  twoSlips: {
    weight: 3,
    suits: (lead) => has.company(lead) && has.email(lead),
    make: (work) =>
      again(work, {
        fullName: withSlip(work.random, nameOf(work)),
        company: withSlip(work.random, work.original.company ?? ''),
        ...someContacts(work),
      }),
  },
  turnedName: {
    weight: 9,
    suits: has.trace,
    make: (work) => again(work, { fullName: turned(work), ...someContacts(work) }),
  },
  noAccents: {
    weight: 10,
    suits: (lead) => has.trace(lead) && /[^\u0020-\u007e]/.test(lead.fullName ?? ''),
    make: (work) =>
      again(work, {
        fullName: withoutAccents(work.random, nameOf(work)),
        company: work.original.company ? withoutAccents(work.random, work.original.company) : null,
        ...someContacts(work),
      }),
  },
  otherCompanyForm: {
    weight: 10,
    suits: has.company,
    make: (work) =>
      again(work, { company: otherForm(work.random, work.original.company ?? ''), ...someContacts(work) }),
  },
  misspeltCompany: {
    weight: 6,
    suits: (lead) => has.company(lead) && (has.email(lead) || has.mobile(lead)),
    make: (work) =>
      again(work, { company: withSlip(work.random, work.original.company ?? ''), ...someContacts(work) }),
  },
  /** The same telephone, and an address of their own instead of the firm's. */
  otherEmail: {
    weight: 8,
    suits: (lead) => has.email(lead) && has.mobile(lead),
    make: (work) => again(work, { emails: [privateEmail(work)] }),
  },
  misspeltEmail: {
    weight: 5,
    suits: has.email,
    make: (work) => again(work, { emails: misspeltEmails(work), phones: [] }),
  },
  newPhone: {
    weight: 5,
    suits: (lead) => has.email(lead) && has.phone(lead),
    make: (work) => again(work, { phones: work.own.phones ?? [] }),
  },
  /** Noted down from a call: the name and the number it came from. */
  nameAndPhone: {
    weight: 5,
    suits: has.mobile,
    make: (work) => again(work, { ...nothing, phones: mobilesOf(work) }),
  },
  /** Made from an e-mail. */
  nameAndEmail: {
    weight: 6,
    suits: has.email,
    make: (work) => again(work, { ...nothing, emails: (work.original.emails ?? []).slice(0, 1) }),
  },
  /** From a list of visitors. */
  nameAndCompany: {
    weight: 6,
    suits: has.company,
    make: (work) => again(work, { emails: [], phones: [], addresses: [] }),
  },
  initialOnly: {
    weight: 4,
    suits: (lead) => has.company(lead) && has.email(lead),
    make: (work) =>
      again(work, {
        fullName: `${(work.original.firstName ?? '').charAt(0)}. ${work.original.lastName ?? ''}`,
        ...someContacts(work),
      }),
  },
  noMiddleName: {
    weight: 4,
    suits: (lead) => has.trace(lead) && Boolean(lead.middleName),
    make: (work) =>
      again(work, {
        fullName: `${work.original.firstName ?? ''} ${work.original.lastName ?? ''}`,
        ...someContacts(work),
      }),
  },
  /** Works elsewhere now, and kept the telephone. */
  newEmployer: {
    weight: 4,
    suits: (lead) => has.company(lead) && has.mobile(lead),
    make: (work) =>
      again(work, {
        company: work.own.company ?? null,
        accountId: work.own.accountId ?? null,
        emails: work.own.company ? workEmails(work, work.own.company) : [],
        phones: mobilesOf(work),
        addresses: work.own.addresses ?? [],
      }),
  },
  /** Took another last name; the addresses stayed. */
  married: {
    weight: 2,
    suits: (lead) => has.email(lead) && has.mobile(lead),
    make: (work) =>
      again(work, { fullName: `${work.original.firstName ?? ''} ${work.random.pick(lastNames)}` }),
  },
  sharedMailbox: {
    weight: 3,
    suits: (lead) => has.company(lead) && has.email(lead),
    make: (work) => again(work, { emails: [{ label: 'work', value: `post@${domainOf(work)}` }] }),
  },
} satisfies Record<string, Kind>;
export type LookOfSame = keyof typeof sameAgain;

/** People who are easily taken for one another. */
export const lookAlikes = {
  /** Colleagues behind one switchboard. */
  sharedSwitchboard: {
    weight: 20,
    suits: (lead) => has.company(lead) && has.workPhone(lead),
    make: (work) =>
      colleague(work, { phones: (work.original.phones ?? []).filter(({ label }) => label === 'work') }),
  },
  /** Two who answer one mailbox. */
  sharedMailbox: {
    weight: 16,
    suits: has.company,
    make: (work) =>
      colleague(work, {
        emails: [
          { label: 'work', value: `${work.random.pick(['post', 'info', 'kontakt'])}@${domainOf(work)}` },
        ],
      }),
  },
  sameNameElsewhere: {
    weight: 22,
    suits: has.company,
    make: (work) => named(work, nameOf(work)),
  },
  sibling: {
    weight: 14,
    suits: has.company,
    make: (work) => colleague(work, { fullName: `${otherFirstName(work)} ${work.original.lastName ?? ''}` }),
  },
  /** One address and one telephone at home. */
  couple: {
    weight: 10,
    suits: (lead) => !has.company(lead) && has.email(lead),
    make: (work) =>
      colleague(work, {
        fullName: `${otherFirstName(work)} ${work.original.lastName ?? ''}`,
        emails: work.original.emails ?? [],
        phones: work.original.phones ?? [],
      }),
  },
  /** Father and son, told apart as the office does. */
  generations: {
    weight: 4,
    suits: (lead) => has.company(lead) && !lead.suffix,
    make: (work) =>
      colleague(work, {
        fullName: `${nameOf(work)} jr.`,
        emails: [{ label: 'work', value: `${localPart(nameOf(work))}.jr@${domainOf(work)}` }],
      }),
  },
  /** A large firm with two of the name: the second has a number in the address. */
  namesakeColleague: {
    weight: 4,
    suits: has.workEmail,
    make: (work) =>
      colleague(work, {
        fullName: nameOf(work),
        jobTitle: work.own.jobTitle ?? null,
        emails: (work.original.emails ?? [])
          .filter(({ label }) => label === 'work')
          .map((email) => ({ ...email, value: email.value.replace('@', '2@') })),
        phones: mobilesOfOwn(work),
      }),
  },
  /** Same first name, colleagues. */
  sameFirstName: {
    weight: 10,
    suits: has.company,
    make: (work) =>
      colleague(work, { fullName: `${work.original.firstName ?? ''} ${work.own.lastName ?? ''}` }),
  },
} satisfies Record<string, Kind>;
export type Look = keyof typeof lookAlikes;

const nothing = {
  company: null,
  accountId: null,
  jobTitle: null,
  emails: [],
  phones: [],
  addresses: [],
  websites: [],
};

/** The original's person with other facts; source, assignee, notes and marks are those of the new entry. */
function again({ original, own }: PlantWork, changes: Partial<LeadValues>): LeadValues {
  const { company, accountId, jobTitle, emails, phones, addresses, websites, fullName } = original;
  // Who types a firm's name another way does not link it to the account.
  const linked = changes.company === undefined || changes.company === company ? accountId : null;
  const person = {
    fullName,
    company,
    accountId: linked ?? null,
    jobTitle,
    emails,
    phones,
    addresses,
    websites,
  };
  return withName({ ...own, ...person, ...changes });
}

/** Somebody else at the original's firm and address. */
function colleague({ original, own, random, index }: PlantWork, changes: Partial<LeadValues>): LeadValues {
  const { company, accountId, addresses, websites } = original;
  const fullName = changes.fullName ?? own.fullName;
  const domain = company ? domainOf({ original }) : null;
  const emails: EmailValue[] =
    domain && random.chance(0.8)
      ? [
          {
            label: 'work',
            value: `${localPart(fullName ?? '')}${index % 7 === 0 ? index % 10 : ''}@${domain}`,
          },
        ]
      : [];
  const phones = mobilesOfOwn({ own });
  return withName({ ...own, company, accountId, addresses, websites, emails, phones, ...changes });
}

/** The lead that would stand here, under another name. */
function named({ own }: PlantWork, fullName: string): LeadValues {
  const emails = (own.emails ?? []).map((email) => ({
    ...email,
    value: email.value.replace(/^[^@]+/, localPart(fullName)),
  }));
  return withName({ ...own, fullName, emails });
}

/** The parts of the name are told from the whole, as when somebody types it. */
function withName(values: LeadValues): LeadValues {
  const fullName = values.fullName ?? '';
  const parts = parseName(fullName);
  return {
    ...values,
    fullName,
    title: parts.title || null,
    firstName: parts.firstName || null,
    middleName: parts.middleName || null,
    lastName: parts.lastName || null,
    suffix: parts.suffix || null,
    fileAs: fileAs('lastFirst', parts, values.company ?? null) || fullName,
    fileAsChoice: 'lastFirst',
  };
}

function nameOf({ original }: PlantWork): string {
  return original.fullName ?? '';
}

function turned({ random, original }: PlantWork): string {
  const first = [original.firstName, original.middleName].filter(Boolean).join(' ');
  return `${original.lastName ?? ''}${random.chance(0.5) ? ',' : ''} ${first}`;
}

/** Not everything is entered again; something to tell the person by is. */
function someContacts({ random, original }: PlantWork): Partial<LeadValues> {
  const email = random.chance(0.55);
  const phone = random.chance(0.5);
  const told = Boolean(original.company) || (email && has.email(original)) || (phone && has.mobile(original));
  return {
    emails: email || !told ? (original.emails ?? []) : [],
    phones: phone || !told ? (original.phones ?? []).map((one) => retyped(random, one)) : [],
    addresses: random.chance(0.5) ? (original.addresses ?? []) : [],
  };
}

function privateEmail({ original, random, index }: PlantWork): EmailValue {
  const mailbox = random.pick(['gmail', 'hotmail', 'online']);
  return { label: 'home', value: `${localPart(original.fullName ?? '')}${index % 100}@${mailbox}.example` };
}

function misspeltEmails({ original, random }: PlantWork): EmailValue[] {
  const [first] = original.emails ?? [];
  if (!first) return [];
  const [local = '', domain = ''] = first.value.split('@');
  const slip = typedInHaste(random, local).replace(/[^a-z0-9.]/g, '');
  return [{ ...first, value: `${slip}@${domain}` }];
}

function workEmails({ original, random }: PlantWork, company: string): EmailValue[] {
  if (random.chance(0.2)) return [];
  return [{ label: 'work', value: `${localPart(original.fullName ?? '')}@${firmDomain(company)}` }];
}

/** kari.nordmann, of the first and the last word of a name. */
function localPart(fullName: string): string {
  const { firstName, lastName } = parseName(fullName);
  return [firstName, lastName]
    .map((part) => slugOf(part).replaceAll('-', ''))
    .filter(Boolean)
    .join('.');
}

function domainOf({ original }: Pick<PlantWork, 'original'>): string {
  const own = original.emails?.find(({ label }) => label === 'work')?.value.split('@')[1];
  return own ?? firmDomain(original.company ?? '');
}

function firmDomain(company: string): string {
  return `${slugOf(company.slice(0, company.lastIndexOf(' ')))}.example`;
}

function mobilesOf({ original }: Pick<PlantWork, 'original'>): PhoneValue[] {
  return (original.phones ?? []).filter(({ label }) => label === 'mobile');
}

function mobilesOfOwn({ own }: Pick<PlantWork, 'own'>): PhoneValue[] {
  return (own.phones ?? []).filter(({ label }) => label === 'mobile');
}

function otherFirstName({ random, original }: PlantWork): string {
  const names = random.chance(0.5) ? womensNames : mensNames;
  return random.pick(names.filter((name) => name !== original.firstName));
}
