import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { ownFieldsOf } from '#domain/fields/adopted-fields.ts';
import type { Field, RecordLink } from '#domain/fields/field.ts';
import { systemActor } from '#domain/people/actor.ts';
import { type BuiltInType, baseOf, fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { withinChangeSet } from '../../change-sets/within-change-set.ts';
import type { Database } from '../../database/connect.ts';
import { columnValues, tableOf } from '../../records/record-table.ts';

/** Texts that are alike but for case, accents, wildcards, blanks and what JSON writes in its own way. */
export const texts = [
  ...['Åse', 'åse', 'ase', 'ASE Øst', 'Øst', 'ost', 'Straße', 'strasse', 'Zoë Ærø', 'ærø', 'a', 'A'],
  ...['100%', '100', 'a_b', 'axb', 'a\\b', '"a"', "O'Hara", '  ', ' a', 'a ', 'Ola Nordmann', 'nordmann'],
  ...['1 Øst\nÅse', '“ase”', 'b "ase', 'null'],
];
export const moments = [
  ...[
    '2026-03-28T22:59:59.999999Z',
    '2026-03-28T23:00:00Z',
    '2026-03-29T00:30:00.5Z',
    '2026-03-29T21:59:59Z',
  ],
  ...['2026-03-29T22:00:00Z', '2026-03-30T10:00:00.123456Z', '2026-02-28T12:00:00Z', '2026-01-01T00:00:00Z'],
  ...['2025-12-31T23:30:00Z', '2025-12-29T00:00:00Z', '2024-02-29T12:00:00Z', '2027-03-30T10:00:00Z'],
];
export const dates = [...new Set(moments.map((moment) => moment.slice(0, 10)))].concat(
  '9999-12-31',
  '1000-01-01',
);
export const emails = ['kari@fjord.example', 'KARI@Fjord.example', 'ola@åsen.example', '"a b"@x.example'];
export const phones = ['22 33 44 55', '+47 22 33 44 55', '(912) 34-567', '02100', 'ring 5', '22334455'];
const sources = ['Annonse', 'Seminar', 'Messe'];
const categories = ['Varm', 'Presse', 'Leverandør'];
export const amounts = [0, 1, 2.5, 1000, 99999.99, -3];

const oneOf = fc.constantFrom;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const text = oneOf(...texts);
const label = oneOf('work', 'home', 'Åse');
const addressPart = fc.option(text, { nil: undefined });
const link: fc.Arbitrary<RecordLink> = fc.record({
  type: oneOf('lead', 'account', 'person'),
  id: oneOf(1, 2),
});

const person: fc.Arbitrary<Record<string, unknown>> = fc.record({
  fullName: text,
  lastName: maybe(text),
  fileAs: text,
  jobTitle: maybe(text),
  company: maybe(text),
  assignedToId: maybe(oneOf(1, 2, 3)),
  accountId: maybe(oneOf(1, 2)),
  emails: few(fc.record({ label, value: oneOf(...emails) })),
  phones: few(fc.record({ label, value: oneOf(...phones), e164: maybe(fc.constant('+4722334455')) })),
  websites: few(fc.record({ label, value: text })),
  addresses: few(fc.record({ label, street: addressPart, city: addressPart, country: addressPart })),
  source: maybe(oneOf(...sources)),
  categories: few(oneOf(...categories)),
  initiatedBy: maybe(link),
  rating: fc.integer({ min: 0, max: 5 }),
  ratingMode: oneOf('automatic', 'manual'),
  criteriaMet: few(oneOf(1, 2, 3)),
  comments: maybe(text),
  doNotCall: fc.boolean(),
  active: fc.boolean(),
  convertedAt: maybe(oneOf(...moments)),
  createdAt: oneOf(...moments),
  updatedAt: oneOf(...moments),
});

const campaign: fc.Arbitrary<Record<string, unknown>> = fc.record({
  title: text,
  code: maybe(text),
  campaignType: oneOf('callList', 'event', 'other'),
  assignedToId: maybe(oneOf(1, 2, 3)),
  startDate: maybe(oneOf(...dates)),
  budget: maybe(oneOf(...amounts)),
  categories: few(oneOf(...categories)),
  comments: maybe(text),
  createdAt: oneOf(...moments),
  updatedAt: oneOf(...moments),
});

const account: fc.Arbitrary<Record<string, unknown>> = fc.record({
  name: text,
  assignedToId: maybe(oneOf(1, 2, 3)),
  emails: few(fc.record({ label, value: oneOf(...emails) })),
  phones: few(fc.record({ label, value: oneOf(...phones), e164: maybe(fc.constant('+4722334455')) })),
  websites: few(fc.record({ label, value: text })),
  addresses: few(fc.record({ label, street: addressPart, city: addressPart, country: addressPart })),
  categories: few(oneOf(...categories)),
  comments: maybe(text),
  createdAt: oneOf(...moments),
  updatedAt: oneOf(...moments),
});

const ofBase: Record<BuiltInType, fc.Arbitrary<Record<string, unknown>>> = {
  lead: person,
  contact: person,
  account,
  campaign,
};

/** A value of an own field; null for one that follows from others. */
function ownValue(field: Field): fc.Arbitrary<unknown> | null {
  if (field.readOnly) return null;
  switch (field.kind) {
    case 'number':
    case 'money':
      return maybe(oneOf(...amounts));
    case 'date':
      return maybe(oneOf(...dates));
    case 'timestamp':
      return maybe(oneOf(...moments));
    case 'yesNo':
      return fc.boolean();
    case 'listItem':
      return maybe(optionOf(field));
    case 'listItems':
      return few(optionOf(field));
    case 'person':
      return maybe(oneOf(1, 2, 3));
    case 'recordLink':
      return maybe(link);
    default:
      return maybe(text);
  }
}

function optionOf({ options = [] }: Field): fc.Arbitrary<string> {
  return oneOf(...options.map((option) => option.label.nb));
}

/** Records of a type, with values in its own fields too. */
function recordOf(type: RecordType): fc.Arbitrary<Record<string, unknown>> {
  const own: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [key, field] of Object.entries(ownFieldsOf(type))) {
    const value = ownValue(field);
    if (value) own[key] = value;
  }
  return fc.tuple(ofBase[baseOf(type)], fc.record(own)).map(([values, others]) => ({ ...values, ...others }));
}

/** Fills a database with the people, accounts and records that the texts and ids above speak of. */
export async function addRandomRecords(db: Database, type: RecordType, count: number): Promise<void> {
  await sql`insert into person (name, email) values ('Åse', 'a@x.example'), ('Bo', 'b@x.example'), ('Zoe', 'c@x.example')
    on conflict do nothing`.execute(db);
  const rows = fc.sample(recordOf(type), { numRuns: count, seed: 4711 });
  const items = await sql<{ id: number; key: string }>`
    select id, list || ' ' || label_nb as key from list_item`.execute(db);
  const itemIds = new Map(items.rows.map(({ id, key }) => [key, id]));
  const kept = (list: string, value: unknown) =>
    Array.isArray(value)
      ? value.map((name) => itemIds.get(`${list} ${name}`))
      : itemIds.get(`${list} ${value}`);
  await withinChangeSet(db, systemActor(), 'sampleData', async (transaction) => {
    await sql`insert into account (name) select name from (values ('Øst'), ('Aas')) as firm (name)
      where not exists (select from account)`.execute(transaction);
    for (const row of rows) {
      const columns: [string, RawBuilder<unknown>][] = Object.entries(row).flatMap(([key, value]) => {
        const field = fieldsOf(type)[key];
        if (!field) throw new Error(`No field ${key}`);
        return columnValues(key, field, field.list ? kept(field.list, value) : value);
      });
      const { table, typeId } = tableOf(type);
      if (typeId) columns.push(['type_id', sql`${typeId}`]);
      await sql`insert into ${sql.table(table)} (${sql.join(columns.map(([name]) => sql.ref(name)))})
        values (${sql.join(columns.map(([, value]) => value))})`.execute(transaction);
    }
  });
}
