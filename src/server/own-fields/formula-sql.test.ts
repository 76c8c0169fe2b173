import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readFormula } from '#domain/formulas/formula.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { formulaSql } from './formula-sql.ts';
import { evaluateFormula, Inexact, type Outcome } from './testing/evaluate-formula.ts';
import { fieldsToCalculateWith as fields, randomFormula } from './testing/random-formulas.ts';

const { db } = await openTestDatabase();

type Values = { [K in keyof typeof fields]: Outcome };

function nodeOf(formula: string) {
  const read = readFormula(formula, fields);
  if ('fault' in read) throw new Error(`${read.fault.code}: ${formula}`);
  return read.formula;
}

/** What formulas come to of each of some records, as the database works them out. */
async function workedOut(formulas: readonly string[], records: readonly Values[]): Promise<Outcome[][]> {
  const columns = formulas.map((formula) => sql.raw(formulaSql(nodeOf(formula), fields)));
  const { rows } = await sql<{ values: Outcome[] }>`
    select jsonb_build_array(${sql.join(columns)}) as values
    from rows from (jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as (one numeric, other numeric,
      name text, note text, begun date, ended date, done boolean, made timestamptz, moved timestamptz)) with ordinality
      as records (one, other, name, note, begun, ended, done, made, moved, id) order by id
  `.execute(db);
  return rows.map(({ values }) => values);
}

function recordsOf(
  values: Record<'number' | 'text' | 'date' | 'moment', readonly Outcome[]>,
): fc.Arbitrary<Values> {
  const [number, text, date, moment] = [values.number, values.text, values.date, values.moment].map((some) =>
    fc.constantFrom(...some),
  );
  return fc.record({
    one: number,
    other: number,
    name: text,
    note: text,
    begun: date,
    ended: date,
    done: fc.constantFrom(true, false, null),
    made: moment,
    moved: moment,
  } as Record<keyof Values, fc.Arbitrary<Outcome>>);
}

test('the database works out of a formula what the formula says', async () => {
  const record = recordsOf({
    number: [null, 0, 1, -3, 2.5, 28, 1850.25],
    text: [null, '', '  ', 'Åse', ' bø ', "it's", '🦊 x'],
    date: [null, '1000-01-01', '2024-02-29', '2026-11-24', '9999-12-31'],
    moment: [null, '2026-03-29T00:30:00Z', '2026-03-29T18:30:00Z', '2025-03-29T00:30:00Z'],
  });
  const records = fc.sample(record, { numRuns: 10, seed: 1 });
  const formulas = fc.sample(randomFormula({ exact: true }), 1000);
  let compared = 0;
  for (const formula of formulas) {
    const node = nodeOf(formula);
    const found = await workedOut([formula], records);
    for (const [place, values] of records.entries()) {
      try {
        const expected = evaluateFormula(node, values);
        const [outcome] = found[place] ?? [];
        expect({ formula, values, outcome }).toEqual({ formula, values, outcome: noMinusZero(expected) });
        compared++;
      } catch (error) {
        if (!(error instanceof Inexact)) throw error;
      }
    }
  }
  expect(compared).toBeGreaterThan(5000);
});

test.each<[string, Outcome]>([
  ['round({one} / 3, 1.9)', 616.8],
  ['round({one}, length({note}))', null],
  ['round({one}, -40)', 0],
  ['left({name}, {other})', null],
  ['left({name}, -1) & right({name}, 1000000)', 'Bø i Telemark'],
  ['{one} / 3 & ""', '616.833333'],
  ['{one} * 2 & " kr"', '3701 kr'],
  ['"Until " & {begun}', 'Until 2026-11-24'],
  ['date(2026, 2, 30)', '2026-03-02'],
  ['date(2026, 13, 1)', null],
  ['date({other}, 1, 1)', null],
  ['{begun} + 4000000', null],
  ['{begun} - 0.5', '2026-11-23'],
  ['min({other}, {one})', 1850.5],
  ['"Paid: " & ({one} > 3) & ({one} < 3)', 'Paid: ✓✗'],
])('%s comes to %s', async (formula, outcome) => {
  const values = { note: null, other: null, ended: null, done: null, made: null, moved: null };
  const record = { ...values, one: 1850.5, name: 'Bø i Telemark', begun: '2026-11-24' };
  expect(await workedOut([formula], [record])).toEqual([[outcome]]);
});

function noMinusZero(outcome: Outcome): Outcome {
  return outcome === 0 ? 0 : outcome;
}

test('no value makes a formula fail', async () => {
  const record = recordsOf({
    number: [null, 0, 1e15, -1e15, 5e-324, 1e-30, 0.1, 9999.9],
    text: [null, '', 'ß', 'İ', '\\', 'å'.repeat(20_000), '👩‍👩‍👧'],
    date: [null, '1000-01-01', '9999-12-31', '2024-02-29'],
    moment: [null, '1000-01-01T00:00:00Z', '9999-12-31T23:59:59.999999Z'],
  });
  const records = fc.sample(record, 6);
  for (const formula of fc.sample(randomFormula({ exact: false }), 300))
    await workedOut([formula], records).catch((cause) => {
      throw new Error(`It fails: ${formula}`, { cause });
    });
});

const typeInSql = {
  number: 'numeric',
  text: 'text collate "nb-x-icu"',
  date: 'date',
  timestamp: 'timestamptz',
  yesNo: 'boolean',
};

/** Gives formulas columns of their own, of one record, and reads them. */
async function shownInColumns(formulas: readonly string[]): Promise<unknown> {
  const columns = formulas.map((formula, place) =>
    sql.raw(`formula_${place} ${typeInSql[nodeOf(formula).type]}
      generated always as (${formulaSql(nodeOf(formula), fields)}) virtual`),
  );
  return db.transaction().execute(async (transaction) => {
    await sql`create temporary table calculated (id bigint not null default 1, one numeric, other numeric,
      name text collate "C", note text, begun date, ended date, done boolean not null default false,
      made timestamptz, moved timestamptz,
      ${sql.join(columns)}) on commit drop`.execute(transaction);
    await sql`insert into calculated (one, name, begun, ended)
      values (1, 'Bø', '2026-01-31', '2026-03-01')`.execute(transaction);
    const { rows } = await sql`select * from calculated`.execute(transaction);
    return rows[0];
  });
}

test('a generated column can hold whatever a formula asks for, of constants alone too', async () => {
  const formulas = [
    'upper({name} & {one} & {begun} & {done}) = lower(trim({note})) or contains({name}, "ø")',
    'if(isempty({note}), left({name}, 3), right({note}, {one}))',
    'min(abs(-{one}), length({name}), {ended} - {begun}, ifempty({other}, 1))',
    'upper("a" & 1) < upper(1 & 2) or upper(date(2026, 1, 1) & "") = ifempty("", "b")',
    Array.from({ length: 499 }, () => '{one}').join('*'),
  ];
  expect(await shownInColumns(formulas)).toMatchObject({
    formula_0: true,
    formula_1: 'Bø',
    formula_2: 1,
    formula_3: false,
    formula_4: 1,
  });
  const random = fc.sample(randomFormula({ exact: false }), 200);
  for (const formula of random)
    await shownInColumns([formula]).catch((cause) => {
      throw new Error(`No column can hold ${formula}`, { cause });
    });
});

test('a formula of as many parts as there can be works out, however large or small the numbers and long the texts', async () => {
  const chain = (operator: string, part: string, first = part) =>
    [first, ...Array.from({ length: 494 }, () => part)].join(` ${operator} `);
  const values = { ended: null, done: null, made: null, moved: null, note: null, begun: '1000-01-01' };
  const records: Values[] = [
    { ...values, one: 1e15, other: 5e-324, name: 'å'.repeat(200_000) },
    { ...values, one: -1e15, other: 1e-30, name: null },
  ];
  const formulas = [
    `${chain('*', '{one}')} > 1`,
    `${chain('/', '{other}')} > 1`,
    `${chain('*', '{other}')} = 0`,
    `length(${chain('&', '{name}')})`,
    `{begun} - ${chain('-', '1000000')}`,
    `{begun} + ${chain('+', '1000000')}`,
    `date(${chain('*', '{one}')}, 1, 1)`,
    `round({one}, ${chain('*', '{one}')})`,
    `length(${chain('&', '{begun}')})`.replace(/(?: & \{begun\}){330}/, ''),
  ];
  expect(await workedOut(formulas, records)).toHaveLength(2);
});

test('what a formula becomes in the database is as long as the formula, however its parts are nested', () => {
  const nested = [
    `${'abs('.repeat(38)}{one}${')'.repeat(38)}`,
    `${'if({done}, '.repeat(38)}{one}${', 1)'.repeat(38)}`,
    `${'{begun} + day('.repeat(38)}{begun}${')'.repeat(38)}`,
    `${'date(2026, 1, day('.repeat(19)}{begun}${'))'.repeat(19)}`,
    `${'if(isempty('.repeat(19)}{name}${'), "a", "b")'.repeat(19)}`,
  ];
  for (const formula of nested)
    expect(formulaSql(nodeOf(formula), fields).length).toBeLessThan(formula.length * 20);
  const dates = `${'{begun} + length('.repeat(8)}{begun}${' & "")'.repeat(8)}`;
  expect(readFormula(dates, fields)).toMatchObject({ fault: { code: 'formulaTooLarge' } });
});
