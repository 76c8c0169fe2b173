import { expect, test } from 'vitest';
import type { Actor } from '#domain/people/actor.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { deleteRecord } from '../records/delete-record.ts';
import { createRecord } from '../records/save-record.ts';
import { nameOfRecord } from './name-of-record.ts';
import { quickSearch } from './quick-search.ts';

const { db } = await openTestDatabase();
const kari = await db
  .insertInto('person')
  .values({ name: 'Kari Selger', email: 'kari@firm.example' })
  .returning('id')
  .executeTakeFirstOrThrow();
await db
  .insertInto('person')
  .values({ name: 'Karl Sluttet', email: 'karl@firm.example', active: false })
  .execute();
const actor: Actor = { kind: 'person', id: kari.id, name: 'Kari Selger', role: 'member', language: 'nb' };

const lead = (fullName: string, company: string | null = null) =>
  createRecord(db, actor, 'lead', { fullName, company });
await lead('Ola Karlsen', 'Fjord AS');
const first = await lead('Kari Nordmann', 'Fjord AS');
await lead('Åse Oskarsen');
await lead('karin Berg');
await createRecord(db, actor, 'contact', { fullName: 'Karianne Lie' });
await createRecord(db, actor, 'account', { name: 'Karibu AS' });
await createRecord(db, actor, 'campaign', { title: 'Messe i Karasjok' });
const deleted = await lead('Kari Slettet');
await deleteRecord(db, actor, 'lead', Number(deleted.id));

async function find(q: string, limit = 20, types?: string): Promise<string[]> {
  return (await quickSearch(db, actor, { q, limit, types })).items.map(({ name }) => name);
}

test('names that begin so come first, then words, then the rest; each type has its turn', async () => {
  expect(await find('kar')).toEqual([
    'Kari Nordmann',
    'Karianne Lie',
    'Karibu AS',
    'Kari Selger',
    'karin Berg',
    'Ola Karlsen',
    'Messe i Karasjok',
    'Åse Oskarsen',
  ]);
});

test('accents do not matter, nor does the order of words', async () => {
  expect(await find('ase')).toEqual(['Åse Oskarsen']);
  expect(await find('nordmann kari')).toEqual(['Kari Nordmann']);
  expect(await find('fjord karl')).toEqual(['Ola Karlsen']);
});

test('only the types asked for are searched, and no more is given than asked for', async () => {
  expect(await find('kar', 20, 'person,account')).toEqual(['Kari Selger', 'Karibu AS']);
  expect(await find('kar', 2)).toEqual(['Kari Nordmann', 'Karianne Lie']);
  await expect(find('kar', 20, 'lead,rabbit')).rejects.toMatchObject({
    details: { faults: [{ field: 'types', code: 'notAnOption', given: 'rabbit' }] },
  });
});

test('with nothing typed the latest changed are offered', async () => {
  expect(await find(' ', 3, 'lead')).toEqual(['karin Berg', 'Åse Oskarsen', 'Kari Nordmann']);
});

test('letters that no text can hold are refused with a reason', async () => {
  for (const q of ['a\u0000b', 'a\ud800'])
    await expect(find(q)).rejects.toMatchObject({
      code: 'invalidInput',
      details: { faults: [{ field: 'q' }] },
    });
});

test('a namesake is told by company or e-mail, and a record named by its id, also from the bin', async () => {
  const { items } = await quickSearch(db, actor, { q: 'kari nordmann', limit: 1 });
  expect(items).toEqual([{ type: 'lead', id: first.id, name: 'Kari Nordmann', detail: 'Fjord AS' }]);
  expect(await nameOfRecord(db, { type: 'person', id: kari.id })).toEqual({
    type: 'person',
    id: kari.id,
    name: 'Kari Selger',
    detail: 'kari@firm.example',
  });
  expect((await nameOfRecord(db, { type: 'lead', id: Number(deleted.id) })).name).toBe('Kari Slettet');
  await expect(nameOfRecord(db, { type: 'campaign', id: 4711 })).rejects.toMatchObject({ code: 'notFound' });
});
