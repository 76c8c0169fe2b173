import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { formatName } from '../names/parse-name.ts';
import { parsePhone } from '../phones/parse-phone.ts';
import { scoreOf } from '../scoring/score-of.ts';
import { makeAccount } from './make-account.ts';
import { makeCampaign, sampleCampaigns } from './make-campaign.ts';
import { makeCompany } from './make-company.ts';
import { convertedCount, makeConverted } from './make-converted.ts';
import { makeLead } from './make-lead.ts';
import { makeOriginal } from './make-original.ts';
import { norwegianPlaces } from './places.ts';
import { plantAt } from './plants.ts';
import { Random } from './random.ts';
import { dayMs, daysBack, type SamplePlan } from './sample-plan.ts';

const plan: SamplePlan = {
  leads: 4_000,
  seed: 1,
  today: Date.UTC(2026, 10, 25),
  colleagues: [
    { id: 1, name: 'Ingrid Solberg' },
    { id: 2, name: 'Per Gunnar Moe' },
    { id: 3, name: 'Fatima Hussain' },
  ],
  accountIds: Array.from({ length: 200 }, (_, index) => 1_000 + index),
  campaignIds: Array.from({ length: sampleCampaigns }, (_, index) => 500 + index),
  firstLeadId: 7,
  criteria: (['high', 'high', 'high', 'normal', 'normal', 'low'] as const).map((importance, place) => ({
    id: place + 1,
    importance,
  })),
  contactCriteria: [{ id: 21, importance: 'high' }],
};

const leadsOf = (of: SamplePlan) => Array.from({ length: of.leads }, (_, index) => makeLead(of, index));
const leads = leadsOf(plan);
const values = leads.map((lead) => lead.values);

test('the same plan makes the same leads, byte for byte, and another seed makes others', () => {
  expect(JSON.stringify(leadsOf(plan))).toBe(JSON.stringify(leads));
  const others = leadsOf({ ...plan, seed: 2 });
  const alike = others.filter((other, index) => other.values.fullName === values[index]?.fullName);
  expect(alike.length).toBeLessThan(plan.leads / 20);
});

test('one lead is made without those before it', () => {
  expect(makeLead(plan, 1_234)).toEqual(leads[1_234]);
});

test('names come with their parts', () => {
  const originals = leads.map((_, index) => makeOriginal(plan, index).values);
  for (const { fullName, firstName, lastName, ...rest } of originals) {
    const { title, middleName, suffix } = rest;
    expect(firstName).toBeTruthy();
    expect(lastName).toBeTruthy();
    const parts = { title, firstName, middleName, lastName, suffix };
    const filled = Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part ?? '']));
    expect(
      formatName({ title: '', firstName: '', middleName: '', lastName: '', suffix: '', ...filled }),
    ).toBe(fullName);
  }
});

test('three of four leads are Norwegian, and names of every kind are among them', () => {
  const names = values.map(({ fullName }) => String(fullName));
  for (const kind of [
    /Ole-Kristian/,
    /Anne Berit/,
    /\S-Lie\b/,
    /Khan/,
    /Nguyen/,
    /\bEira|Gaup|Utsi/,
    /á/,
    /ø/,
    /Ł|ł/,
    /von /,
  ])
    expect(
      names.some((name) => kind.test(name)),
      String(kind),
    ).toBe(true);
  const abroad = values.filter(({ addresses }) =>
    addresses?.some(({ country }) => country && country !== 'Norge'),
  );
  const addressed = values.filter(({ addresses }) => addresses?.length);
  expect(abroad.length / addressed.length).toBeGreaterThan(0.18);
  expect(abroad.length / addressed.length).toBeLessThan(0.28);
});

test('every address on the net is under .example, and no two Norwegians share a mobile number', () => {
  for (const { emails = [], websites = [] } of values) {
    for (const { value } of emails) expect(value).toMatch(/^[a-z0-9.]+@[a-z0-9.-]+\.example$/);
    for (const { value } of websites) expect(new URL(value).hostname).toMatch(/\.example$/);
  }
  const originals = values.filter((_, index) => plantAt(plan, index) === null);
  const mobiles = originals.flatMap(({ phones = [] }) =>
    phones.filter(({ label, e164 }) => label === 'mobile' && e164?.startsWith('+47')).map(({ e164 }) => e164),
  );
  expect(new Set(mobiles).size).toBe(mobiles.length);
});

test('telephone numbers are read as what they say, and belong to nobody', () => {
  const phones = values.flatMap((lead) => lead.phones ?? []);
  for (const { value, e164 } of phones) {
    expect(parsePhone(value).e164, value).toBe(e164);
    if (e164?.startsWith('+47')) expect(parsePhoneNumberFromString(e164)?.isValid(), value).toBe(false);
    else
      expect(e164).toMatch(
        /^\+(467017406|468465004|463139006|464062804|442079460|441134960|441314960|442920180|49176040690|493023125|494066969|492214710|498999998|3363998|3319900|3326191|3346571|1(212|612|206)55501)\d+$/,
      );
  }
  expect(phones.length).toBeGreaterThan(plan.leads);
});

test('Norwegian postal codes have four digits, and each stands for one place', () => {
  const cities = new Map<string, string>();
  for (const { postalCode, city } of norwegianPlaces) {
    expect(postalCode).toMatch(/^\d{4}$/);
    expect(cities.get(postalCode) ?? city).toBe(city);
    cities.set(postalCode, city);
  }
  expect(cities.size).toBeGreaterThan(115);
});

test('records were made within two years before today, in order, and never changed before they were made', () => {
  const first = plan.today - (daysBack + 2) * dayMs;
  let latest = 0;
  for (const { createdAt, updatedAt } of leads) {
    expect(createdAt).toBeGreaterThanOrEqual(first);
    expect(updatedAt).toBeGreaterThanOrEqual(createdAt);
    expect(updatedAt).toBeLessThan(plan.today);
    // Within a long weekend the order is lost.
    expect(createdAt).toBeGreaterThan(latest - 4 * dayMs);
    latest = Math.max(latest, createdAt);
  }
});

test('links point at records that there are', () => {
  for (const [index, { assignedToId, accountId, initiatedBy }] of values.entries()) {
    if (assignedToId) expect(plan.colleagues.map(({ id }) => id)).toContain(assignedToId);
    if (accountId) expect(plan.accountIds).toContain(accountId);
    if (!initiatedBy) continue;
    const known = new Map<string, readonly number[]>([
      ['lead', Array.from({ length: index }, (_, before) => plan.firstLeadId + before)],
      ['account', plan.accountIds],
      ['campaign', plan.campaignIds],
      ['person', plan.colleagues.map(({ id }) => id)],
    ]);
    expect(known.get(initiatedBy.type)).toContain(initiatedBy.id);
  }
  const linked = values.filter(({ initiatedBy }) => initiatedBy?.type === 'campaign');
  expect(linked.length).toBeGreaterThan(plan.leads / 10);
});

test('some people are entered twice, and some only look so', () => {
  const plants = leads.map((_, index) => plantAt(plan, index)).filter((plant) => plant !== null);
  const again = plants.filter(({ same }) => same);
  expect(again.length / plan.leads).toBeCloseTo(0.02, 2);
  expect((plants.length - again.length) / plan.leads).toBeCloseTo(0.01, 2);
  for (const { original } of plants) expect(plantAt(plan, original)).toBeNull();
  expect(new Set(again.map(({ kind }) => kind)).size).toBeGreaterThan(12);
});

test('no two firms have one name or one domain', () => {
  const domains = Array.from({ length: 20_000 }, (_, index) => makeCompany(plan.seed, index).domain);
  expect(new Set(domains).size).toBe(domains.length);
});

test('an account is the firm that its people name', () => {
  const [lead] = values.filter(({ accountId }) => accountId === plan.accountIds[42]);
  expect(lead?.company).toBe(makeAccount(plan, 42).values.name);
});

test('campaigns begin before they end', () => {
  for (let index = 0; index < sampleCampaigns; index++) {
    const { startDate, endDate } = makeCampaign(plan, index).values;
    expect(String(startDate) <= String(endDate)).toBe(true);
  }
});

test('the numbers of the generator are spread evenly', () => {
  const random = new Random(1, 2, 3);
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 100_000; i++) {
    const number = random.below(10);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('stars follow the criteria where nobody has set them, and criteria tell who will buy', () => {
  for (const { ratingMode, rating, criteriaMet } of values)
    if (ratingMode === 'automatic') expect(rating).toBe(scoreOf(plan.criteria, criteriaMet ?? []).stars);
  const converted = Array.from(
    { length: convertedCount(plan) },
    (_, index) => makeConverted(plan, index).values,
  );
  const lost = values.filter(({ active }) => active === false);
  const shareWith = (criterion: number, some: readonly { criteriaMet?: number[] | undefined }[]) =>
    some.filter(({ criteriaMet }) => criteriaMet?.includes(criterion)).length / some.length;
  expect(lost.length).toBeGreaterThan(300);
  expect(shareWith(3, converted)).toBeGreaterThan(1.5 * shareWith(3, lost));
  expect(Math.abs(shareWith(5, converted) - shareWith(5, lost))).toBeLessThan(0.1);
  // Who needs it as a lead needs it as a business contact.
  for (const { criteriaMet } of converted) expect(criteriaMet?.includes(21)).toBe(criteriaMet?.includes(1));
});
