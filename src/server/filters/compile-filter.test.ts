import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Field } from '#domain/fields/field.ts';
import { ownFieldKinds } from '#domain/fields/own-fields.ts';
import { checkFilter } from '#domain/filters/check-filter.ts';
import { type Condition, type Filter, type FilterOperator, timeUnits } from '#domain/filters/filter.ts';
import type { FilterContext } from '#domain/filters/filter-context.ts';
import { filterFieldsOf } from '#domain/filters/filter-fields.ts';
import { operatorsOf } from '#domain/filters/filter-operators.ts';
import { matchesFilter } from '#domain/filters/matches-filter.ts';
import { systemActor } from '#domain/people/actor.ts';
import { flattenOwn } from '#domain/records/own-values.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import { readRecords } from '../records/read-records.ts';
import { livingRecords, tableOf } from '../records/record-table.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { compileFilter } from './compile-filter.ts';
import {
  addRandomRecords,
  amounts,
  dates,
  emails,
  moments,
  phones,
  texts,
} from './testing/random-records.ts';

const { call, db } = await openTestApp({ worker: true });
const types = ['lead', 'account', 'campaign'] as const;

/** Options of which one is called as a source is, in one of the languages. */
const options = [
  { label: { en: 'Gold', nb: 'Gull' } },
  { label: { en: 'Silver', nb: 'Sølv' } },
  { label: { en: 'Fun fair', nb: 'Messe' } },
];
for (const kind of ownFieldKinds) {
  const field = { types, key: kind, label: { en: kind }, kind };
  const { status } = await call('POST', '/own-fields', {
    ...field,
    ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
    ...(kind === 'formula' ? { rules: { formula: '{custom.number} * 2' } } : {}),
  });
  expect(status).toBe(201);
}
for (const type of types) await addRandomRecords(db, type, 150);
// Some are touched again, each by an act of its own.
for (const table of ['contact', 'account', 'campaign'] as const)
  await withinChangeSet(db, systemActor('Test'), 'bulkEdit', (transaction) =>
    sql`update ${sql.table(table)} set comments = 'Åse' where id % 3 = 0`.execute(transaction),
  );

// Items that have been called otherwise, and some that went into others, one after the other.
for (const [list, name, labels] of [
  ['source', 'Messe', { en: 'Fairs', nb: 'Messer' }],
  ['category', 'Leverandør', { en: 'Subcontractor', nb: 'Leverandør' }],
  ['category', 'Varm', { en: 'Warm', nb: 'Het' }],
] as const)
  await call('PATCH', `/lists/${list}/${await itemNamed(list, name)}`, { labels });
for (const [list, from, into] of [
  ['source', 'Seminar', 'Nettsted'],
  ['source', 'Nettsted', 'Annonse'],
  ['category', 'Presse', 'Het'],
] as const) {
  const merge = { from: [await itemNamed(list, from)], into: await itemNamed(list, into) };
  const done = await call('POST', `/lists/${list}/merge`, merge, { headers: { prefer: 'wait=30' } });
  expect(done.body).toMatchObject({ state: 'done' });
}
for (const { id, options: given } of (await call('GET', '/own-fields')).body.items)
  if (given.length > 0) {
    const [gold, ...others] = given;
    const renamed = { ...gold, label: { en: 'Platinum', nb: 'Platina' } };
    const { status } = await call('PATCH', `/own-fields/${id}`, { options: [renamed, ...others] });
    expect(status).toBe(200);
  }

async function itemNamed(list: string, name: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from list_item where list = ${list} and label_nb = ${name} and deleted_at is null`.execute(db);
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? 0;
}

type Item = {
  id: number;
  list: string;
  label_en: string;
  label_nb: string;
  former_names: string[];
  merged_into_id: number | null;
};
const { rows: items } = await sql<Item>`select * from list_item`.execute(db);

function namesOf({ label_en, label_nb, former_names }: Item): string[] {
  return [label_en, label_nb, ...former_names];
}

/** Values that records have, and some that none has. */
function valueFor(field: Field): fc.Arbitrary<unknown> {
  const oneOf = fc.constantFrom;
  switch (field.kind) {
    case 'choice':
      return oneOf(...(field.options ?? []).map((option) => option.value));
    case 'yesNo':
      return fc.boolean();
    case 'stars':
    case 'wholeNumber':
      return oneOf(0, 1, 2, 3, 5, 40, 9_007_199_254_740_991);
    case 'number':
    case 'money':
      return oneOf(...amounts, 5, 1e14);
    case 'date':
      return oneOf(...dates);
    case 'timestamp':
      return oneOf(...moments, ...dates, '2026-03-29T00:30:00.500001+02:00');
    case 'person':
      return oneOf('$me', 1, 2, 3, 4_000_000_000);
    case 'account':
    case 'changeSets':
    case 'criteria':
      return oneOf(1, 2, 3, 4_000_000_000);
    case 'recordLink':
      return fc.record({ type: oneOf('lead', 'account', 'person'), id: oneOf(1, 2) });
    case 'listItem':
    case 'listItems': {
      const known = items.filter(({ list }) => list === field.list).flatMap(namesOf);
      const asTyped = fc.constantFrom('lower' as const, 'upper' as const, 'same' as const);
      return fc
        .tuple(oneOf(...known, 'Nowhere'), asTyped)
        .map(([name, how]) =>
          how === 'same' ? name : how === 'lower' ? name.toLowerCase() : name.toUpperCase(),
        );
    }
    case 'emails':
      return oneOf(...emails, 'kari', '@FJORD.', '@FJORD.example', '@Åsen.example', 'Åsen', 'asen', '"a');
    case 'phones':
      return oneOf(...phones, '4722', '22-33', '34567', 'RING', '٢٢');
    default:
      return oneOf(...texts, 'Ø', 'ße', '%', '_', '\\', '"', 'nowhere');
  }
}

function operandFor(field: Field, op: FilterOperator): fc.Arbitrary<unknown> {
  switch (op) {
    case 'isEmpty':
    case 'isNotEmpty':
      return fc.constant(undefined);
    case 'in':
    case 'notIn':
      return fc.array(
        operatorsOf(field.kind).includes('isEmpty')
          ? fc.oneof({ weight: 4, arbitrary: valueFor(field) }, fc.constant(null))
          : valueFor(field),
        { maxLength: 3 },
      );
    case 'between':
      return fc.tuple(valueFor(field), valueFor(field));
    case 'inLast':
    case 'inNext':
    case 'inThis': {
      const unit = fc.constantFrom(...timeUnits);
      const n = fc.integer({ min: 1, max: op === 'inThis' ? 1 : 13 });
      return fc.oneof(unit, fc.record({ n, unit }));
    }
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      if (field.kind !== 'date' && field.kind !== 'timestamp') return valueFor(field);
      return fc.oneof(
        valueFor(field),
        fc.record({ n: fc.integer({ min: -13, max: 13 }), unit: fc.constantFrom(...timeUnits) }),
      );
    default:
      return valueFor(field);
  }
}

function conditionsOn(type: RecordType): fc.Arbitrary<Condition> {
  const choices = Object.entries(filterFieldsOf(type)).flatMap(([key, field]) =>
    field.filterable ? operatorsOf(field.kind).map((op) => ({ key, field, op })) : [],
  );
  return fc
    .constantFrom(...choices)
    .chain(({ key, field, op }) => operandFor(field, op).map((value) => ({ field: key, op, value })));
}

function filtersOn(type: RecordType): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      conditionsOn(type),
      fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
      fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    ),
  })).filter;
}

const contexts: fc.Arbitrary<FilterContext> = fc.record({
  me: fc.constantFrom(1, 2, null),
  now: fc.constantFrom(...moments).map((moment) => new Date(moment)),
  timeZone: fc.constantFrom('Europe/Oslo', 'UTC', 'America/St_Johns', 'Pacific/Auckland'),
  language: fc.constant('nb' as const),
});

test.each(types)(
  'a filter finds in the database exactly the %ss that match it',
  async (type) => {
    const fields = filterFieldsOf(type);
    const all = await sql<{ id: number }>`
      select id from ${sql.table(tableOf(type).table)} r where ${livingRecords(type)} order by id`.execute(
      db,
    );
    const ids = all.rows.map(({ id }) => id);
    const acts = await sql<{ id: number; changeSet: number[] }>`
      select record_id as id, jsonb_agg(change_set_id) as "changeSet" from change
      where subject = ${tableOf(type).table} group by record_id`.execute(db);
    const actsOn = new Map(acts.rows.map(({ id, changeSet }) => [id, changeSet]));
    const records = (await readRecords(db, type, ids, 'nb')).map((record) => ({
      ...flattenOwn(record),
      changeSet: actsOn.get(record.id ?? 0) ?? [],
      id: record.id ?? 0,
    }));
    await fc.assert(
      fc.asyncProperty(filtersOn(type), contexts, async (filter, context) => {
        expect(checkFilter(filter, fields)).toEqual([]);
        const namesOfItem = (name: string, list: string) => {
          const item = items.find(
            (one) => one.list === list && one.label_nb === name && one.merged_into_id === null,
          );
          return items
            .filter(({ id, merged_into_id }) => (merged_into_id ?? id) === item?.id)
            .flatMap(namesOf);
        };
        const expected = records.flatMap((record) =>
          matchesFilter(filter, { record, fields, context, namesOfItem }) ? [record.id] : [],
        );
        const { rows } = await sql<{ id: number }>`
          select id from ${sql.table(tableOf(type).table)} r
          where ${livingRecords(type)} and ${compileFilter(filter, type, context)} order by id`.execute(db);
        expect(rows.map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 1200 },
    );
  },
  60_000,
);
