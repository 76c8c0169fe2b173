import type { AddressValue, EmailValue, Labelled, PhoneValue } from '../fields/field.ts';
import { type FileAsKind, fileAs } from '../names/file-as.ts';
import { formatName, type NameParts } from '../names/parse-name.ts';
import type { ChangesOfType } from '../records/record-types.ts';
import { chooseInitiator, chooseSource } from './choose-source.ts';
import { makeComments } from './make-comments.ts';
import { makeCompany, makePlace, makeStreet, type SampleCompany, slugOf } from './make-company.ts';
import { changedAfter, makeMoment } from './make-moment.ts';
import { makeName } from './make-name.ts';
import { makePhone } from './make-phone.ts';
import { rateLead } from './make-rating.ts';
import { englishJobTitles, norwegianJobTitles } from './phrases.ts';
import { countries, type SampleCountry } from './places.ts';
import { Random } from './random.ts';
import type { SamplePlan, SampleRecord } from './sample-plan.ts';

export type LeadValues = ChangesOfType<'lead'>;
export type SampleLead = SampleRecord<LeadValues>;

/**
 * The lead of this number, from 0, as somebody whom nobody has entered before: the later among others, the newer.
 */
export function makeOriginal(
  plan: SamplePlan,
  index: number,
  among: { place: number; of: number } = { place: index, of: plan.leads },
): SampleLead {
  const random = new Random(plan.seed, 1, index);
  const employer = chooseEmployer(plan, random, index);
  const country: SampleCountry = employer?.company.country ?? 'NO';
  const place = employer?.company.place ?? makePlace(random, country);
  const name = makeName(random, country, place, employer?.colleague ?? null);
  const language = country === 'NO' || country === 'SE' || country === 'DK' ? 'nb' : 'en';
  const createdAt = makeMoment({ ...plan, leads: among.of }, random, among.place);
  const source = chooseSource(random);
  const company = employer?.company.name ?? null;
  const choice = chooseFileAs(random);
  const colleague = random.chance(0.87) ? random.pickCommon(plan.colleagues) : null;
  return {
    values: {
      fullName: formatName(name),
      title: name.title || null,
      firstName: name.firstName || null,
      middleName: name.middleName || null,
      lastName: name.lastName || null,
      suffix: name.suffix || null,
      fileAs: fileAs(choice, name, company),
      fileAsChoice: choice,
      jobTitle: employer
        ? random.chance(0.85)
          ? random.pickCommon(language === 'nb' ? norwegianJobTitles : englishJobTitles)
          : null
        : null,
      company,
      accountId: employer?.accountId ?? null,
      assignedToId: colleague?.id ?? null,
      emails: makeEmails(random, name, employer?.company ?? null, index),
      phones: makePhones(random, country, employer?.company ?? null, index),
      websites: makeWebsites(random, employer?.company ?? null),
      addresses: makeAddresses(random, country, place, employer?.company ?? null),
      source,
      initiatedBy: chooseInitiator(plan, random, source, index, createdAt),
      comments: makeComments(random, language, plan.colleagues, createdAt),
      doNotCall: random.chance(0.03),
      doNotEmail: random.chance(0.05),
      doNotFax: random.chance(0.01),
      doNotSendLetter: random.chance(0.02),
      ...rateLead(plan, index),
    },
    createdAt,
    createdById: random.pickCommon(plan.colleagues).id,
    updatedAt: changedAfter(plan, random, createdAt),
  };
}

type Employer = {
  company: SampleCompany;
  accountId: number | null;
  /** Which of those who work there, from 0. */
  colleague: number;
};

function chooseEmployer(plan: SamplePlan, random: Random, index: number): Employer | null {
  const way = random.next();
  if (way < 0.12) return null;
  const accounts = plan.accountIds.length;
  if (way < 0.42 && accounts > 0) {
    const { firm, colleague } = seat(index, accounts);
    return { company: makeCompany(plan.seed, firm), accountId: plan.accountIds[firm] ?? null, colleague };
  }
  const { firm, colleague } = seat(index, Math.max(1, Math.ceil(plan.leads / 3)));
  return { company: makeCompany(plan.seed, accounts + firm), accountId: null, colleague };
}

/** Primes by which firms are gone through, each round in another order. */
const strides = [1_299_709, 15_485_863, 32_452_843, 49_979_687, 67_867_967, 86_028_121];

/** Where the person of this number works: no two are the same colleague of the same firm. */
function seat(index: number, firms: number): { firm: number; colleague: number } {
  const colleague = Math.floor(index / firms);
  const stride = strides[colleague % strides.length] ?? 1;
  return { firm: ((index % firms) * stride + colleague * 104_729) % firms, colleague };
}

function chooseFileAs(random: Random): FileAsKind {
  if (random.chance(0.9)) return 'lastFirst';
  return random.pick(['firstLast', 'company', 'lastFirstCompany', 'companyLastFirst']);
}

function makeEmails(
  random: Random,
  name: NameParts,
  company: SampleCompany | null,
  index: number,
): EmailValue[] {
  const emails: EmailValue[] = [];
  if (company && random.chance(0.86))
    emails.push({ label: 'work', value: `${localPart(random, name)}@${company.domain}` });
  if (company ? random.chance(0.1) : random.chance(0.8)) {
    const mailbox = random.pick(['epost', 'post', 'mail', 'nett']);
    emails.push({ label: 'home', value: `${localPart(random, name)}${index % 1000}@${mailbox}.example` });
  }
  const [first] = emails;
  if (first && emails.length > 1) first.default = true;
  return emails;
}

const slugs = new Map<string, string>();

/** Names repeat, and folding them is the dearest part of making an address. */
function keptSlug(text: string): string {
  let slug = slugs.get(text);
  if (slug === undefined) {
    slug = slugOf(text);
    slugs.set(text, slug);
  }
  return slug;
}

function localPart(random: Random, { firstName, lastName }: NameParts): string {
  const first = keptSlug(firstName).replaceAll('-', '.');
  const last = keptSlug(lastName).replaceAll('-', '');
  const way = random.next();
  if (way < 0.72) return `${first}.${last}`;
  if (way < 0.84) return `${first.slice(0, 1)}.${last}`;
  return way < 0.93 ? first : `${first}${last.slice(0, 1)}`;
}

function makePhones(
  random: Random,
  country: SampleCountry,
  company: SampleCompany | null,
  index: number,
): PhoneValue[] {
  const phones: PhoneValue[] = [];
  const mobile = random.chance(0.78) ? makePhone(random, 'mobile', country, index) : null;
  if (mobile) phones.push({ label: 'mobile', ...mobile });
  if (company?.phone && random.chance(0.45)) phones.push({ label: 'work', ...company.phone });
  return phones;
}

function makeWebsites(random: Random, company: SampleCompany | null): Labelled[] {
  return company && random.chance(0.3) ? [{ label: 'website', value: `https://www.${company.domain}` }] : [];
}

function makeAddresses(
  random: Random,
  country: SampleCountry,
  place: SampleCompany['place'],
  company: SampleCompany | null,
): AddressValue[] {
  if (!random.chance(0.8)) return [];
  const region = place.region ? { region: place.region } : {};
  const address: AddressValue = {
    label: company ? 'work' : 'home',
    street: company?.street ?? makeStreet(random, country),
    postalCode: place.postalCode,
    city: place.city,
    ...region,
    country: countries[country].name,
    mailing: true,
  };
  // Within the country its name is seldom written.
  if (country === 'NO' && random.chance(0.7)) delete address.country;
  return [address];
}
