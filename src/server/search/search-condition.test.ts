import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { systemActor } from '#domain/people/actor.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { createRecord } from '../records/save-record.ts';
import { searchCondition } from './search-condition.ts';

const { db } = await openTestDatabase();
const actor = systemActor('Test', 'nb');

async function addLead(fullName: string, company: string | null, email: string | null, phone: string | null) {
  await createRecord(db, actor, 'lead', {
    fullName,
    company,
    emails: email ? [{ label: 'work', value: email }] : [],
    phones: phone ? [{ label: 'work', value: phone }] : [],
  });
}

await addLead('Kari Nordmann', 'Fjord Gruppen AS', 'kari@fjord.example', '91 23 45 67');
await addLead('Åse Ødegård', 'Bjørn & Sønner', 'aase.odegaard@bs.example', '+46 8 123 456 78');
await addLead('Ole Bakken', '24 7 Service', null, '22 33 44 55');
await addLead('Zoë O’Hara-Lie', '100% Sol', 'zoe_lie@sol.example', null);
await addLead('José Müller', 'a\\b "Havn"', 'x%y@havn.example', null);
await addLead('Иван Жуков', null, null, '02100');

async function find(q: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select full_name as name from contact as r where ${searchCondition(q)} order by id`.execute(db);
  return rows.map(({ name }) => name.split(' ')[0] ?? '');
}

test.each([
  ['kari', ['Kari']],
  ['KARI', ['Kari']],
  ['ari', ['Kari']],
  ['nordmann kari', ['Kari']],
  ['kari fjord', ['Kari']],
  ['kari sol', []],
  ['ase', ['Åse']],
  ['odegard', ['Åse']],
  ['Ødegård', ['Åse']],
  ['zoe', ['Zoë']],
  ["o'hara", ['Zoë']],
  ['muller', ['José']],
  ['жуков', ['Иван']],
  ['ИВАН', ['Иван']],
])('%j is found whatever the case, the accents and the order of words', async (q, names) => {
  expect(await find(q)).toEqual(names);
});

test.each([
  ['fjord.ex', ['Kari']],
  ['kari@fjord.example', ['Kari']],
  ['zoe_lie', ['Zoë']],
])('the piece %j of an e-mail address is found', async (q, names) => {
  expect(await find(q)).toEqual(names);
});

test.each([
  ['91 23 45 67', ['Kari']],
  ['912 34 567', ['Kari']],
  ['+47 912', ['Kari']],
  ['(912) 34-567', ['Kari']],
  ['9123', ['Kari']],
  ['０９１２３', []],
  ['９１２３', ['Kari']],
  ['46 8 123', ['Åse']],
  ['02100', ['Иван']],
  ['kari 91 23', ['Kari']],
  ['ole 91 23', []],
  ['24 7', ['Ole']],
  ['22', ['Ole']],
  ['2', ['Ole']],
  ['33', []],
])('the number %j is found by its digits in order, one or two of them at a start only', async (q, names) => {
  expect(await find(q)).toEqual(names);
});

test.each([
  ['a', ['Kari', 'Åse', 'José']],
  ['ø', ['Åse', 'Ole', 'Zoë']],
  ['o', ['Åse', 'Ole', 'Zoë']],
  ['mü', ['José']],
  ['ie', []],
])('one or two letters, %j, are found at the start of a word', async (q, names) => {
  expect(await find(q)).toEqual(names);
});

test.each([
  ['100%', ['Zoë']],
  ['00% so', ['Zoë']],
  ['x%y', ['José']],
  ['k%i', []],
  ['zoe_', ['Zoë']],
  ['_ari', []],
  ['%%%', []],
  ['a\\b', ['José']],
  ['"havn', ['José']],
  ["'; drop table contact --", []],
])('signs that mean something to the database, as in %j, are looked for as they are', async (q, names) => {
  expect(await find(q)).toEqual(names);
});

test.each(['', '   ', '\t\n'])('nothing but blanks finds everyone', async (q) => {
  expect(await find(q)).toHaveLength(6);
});
