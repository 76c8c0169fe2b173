import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Field } from '#domain/fields/field.ts';
import { checkFilter } from '#domain/filters/check-filter.ts';
import { type Condition, type Filter, type FilterOperator, timeUnits } from '#domain/filters/filter.ts';
import type { FilterContext } from '#domain/filters/filter-context.ts';
import { filterFieldsOf } from '#domain/filters/filter-fields.ts';
import { operatorsOf } from '#domain/filters/filter-operators.ts';
import { matchesFilter } from '#domain/filters/matches-filter.ts';
import { systemActor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { readRecords } from '../records/read-records.ts';
import { livingRecords, tableOf } from '../records/record-table.ts';
import { compileFilter } from './compile-filter.ts';
import {
  addRandomRecords,
  amounts,
  categories,
  dates,
  emails,
  moments,
  phones,
  sources,
  texts,
} from './testing/random-records.ts';

const { db } = await openTestDatabase();
for (const type of ['lead', 'campaign'] as const) await addRandomRecords(db, type, 150);
// Some are touched again, each by an act of its own.
for (const table of ['contact', 'campaign'] as const)
  await withinChangeSet(db, systemActor('Test'), 'bulkEdit', (transaction) =>
    sql`update ${sql.table(table)} set comments = 'Åse' where id % 3 = 0`.execute(transaction),
  );

const { rows: items } = await sql<{ label_en: string; label_nb: string }>`select * from list_item`.execute(
  db,
);

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
    case 'money':
      return oneOf(...amounts, 1e14);
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
      return oneOf(...sources, 'advertisement', 'MESSE', 'Nowhere');
    case 'listItems':
      return oneOf(...categories, 'hot', 'VARM', 'Nowhere');
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

test.each(['lead', 'campaign'] as const)(
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
      ...record,
      changeSet: actsOn.get(record.id ?? 0) ?? [],
    }));
    await fc.assert(
      fc.asyncProperty(filtersOn(type), contexts, async (filter, context) => {
        expect(checkFilter(filter, fields)).toEqual([]);
        const namesOfItem = (name: string) =>
          items.flatMap((item) => (item.label_nb === name ? [item.label_en, item.label_nb] : []));
        const expected = records.flatMap((record) =>
          matchesFilter(filter, { record, fields, context, namesOfItem }) ? [record.id] : [],
        );
        const { rows } = await sql<{ id: number }>`
          select id from ${sql.table(tableOf(type).table)} r
          where ${livingRecords(type)} and ${compileFilter(filter, type, context)} order by id`.execute(db);
        expect(rows.map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 600 },
    );
  },
  60_000,
);
