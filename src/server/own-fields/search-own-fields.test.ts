import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { searchAsNow } from './fields-as-now.ts';
import { readOwnFields } from './read-own-fields.ts';
import { searchedOtherwise } from './search-own-fields.ts';

const { call, services, db, pool } = await openTestApp({ worker: true });
const waiting = { headers: { prefer: 'wait=20' } };

async function addField(en: string, kind: OwnFieldKind, types = ['lead']) {
  const { body } = await call('POST', '/own-fields', { types, label: { en }, kind });
  expect(body).toMatchObject({ id: expect.any(Number) });
  return body as { id: number };
}

const found = async (q: string, path = 'leads'): Promise<string[]> =>
  (await call('GET', `/${path}?q=${encodeURIComponent(q)}&sort=id`)).body.items.map(
    (one: { fullName?: string; name?: string }) => one.fullName ?? one.name,
  );

/** Waits for the jobs that look anew. */
async function searchedAnew(): Promise<void> {
  const jobs = await db.selectFrom('job').select('id').where('kind', '=', 'searchAnew').execute();
  expect(jobs.length).toBeGreaterThan(0);
  for (const { id } of jobs) await services.jobs.wait(services, id, 20);
}

test('the search box finds texts and numbers of own fields, as they are and as they become', async () => {
  await addField('Nickname', 'text');
  await addField('Direct line', 'phone', ['lead', 'account']);
  const made = await call('POST', '/leads', {
    fullName: 'Kari Nordmann',
    custom: { nickname: 'Trollmåne', directLine: '+47 911-22-333' },
  });
  await call('POST', '/leads', { fullName: 'Ola Nordmann' });
  await call('POST', '/accounts', { name: 'Fjord AS', custom: { directLine: '22 00 11 22' } });
  expect(await found('trollmane')).toEqual(['Kari Nordmann']);
  expect(await found('nordmann troll')).toEqual(['Kari Nordmann']);
  expect(await found('91122333')).toEqual(['Kari Nordmann']);
  expect(await found('22001122', 'accounts')).toEqual(['Fjord AS']);
  await call(
    'PATCH',
    `/leads/${made.body.id}`,
    { custom: { nickname: 'Solstråle' } },
    { headers: { 'if-match': '1' } },
  );
  expect(await found('trollmane')).toEqual([]);
  expect(await found('solstråle')).toEqual(['Kari Nordmann']);
  const history = await call('GET', `/leads/${made.body.id}/history`);
  expect(history.body.items[0].changes).toMatchObject([{ field: 'custom.nickname' }]);
});

test('a field that goes is searched in no more, and one that comes back or becomes a text is', async () => {
  const motto = await addField('Motto', 'longText');
  const made = await call('POST', '/leads', { fullName: 'Per', custom: { motto: 'Alltid blid' } });
  const gone = await call('DELETE', `/own-fields/${motto.id}`);
  await searchedAnew();
  expect(await found('blid')).toEqual([]);
  await call('POST', `/change-sets/${gone.body.changeSetId}/undo`, {}, waiting);
  await searchedAnew();
  expect(await found('alltid blid')).toEqual(['Per']);
  const code = await addField('Code', 'number');
  await call(
    'PATCH',
    `/leads/${made.body.id}`,
    { custom: { code: 987654 } },
    { headers: { 'if-match': '1' } },
  );
  expect(await found('987654')).toEqual(['Per']);
  await call('POST', `/own-fields/${code.id}/convert`, { kind: 'currency' }, waiting);
  await searchedAnew();
  expect(await found('987654')).toEqual([]);
  await call('POST', `/own-fields/${code.id}/convert`, { kind: 'text' }, waiting);
  await searchedAnew();
  expect(await found('987654')).toEqual(['Per']);
  // Looking anew is nobody's edit.
  expect((await call('GET', `/leads/${made.body.id}`)).body.version).toBe(2);
});

test('the search box finds numbers by their digits, and no amounts', async () => {
  await addField('Customer no', 'number', ['account']);
  await addField('Turnover', 'currency', ['account']);
  await call('POST', '/accounts', { name: 'Tind AS', custom: { customerNo: 100_234, turnover: 555_777 } });
  await call('POST', '/accounts', { name: 'Vidde AS', custom: { customerNo: 12_000.5 } });
  expect(await found('100234', 'accounts')).toEqual(['Tind AS']);
  expect(await found('tind 1002', 'accounts')).toEqual(['Tind AS']);
  expect(await found('12 000', 'accounts')).toEqual(['Vidde AS']);
  expect(await found('555777', 'accounts')).toEqual([]);
});

test('numbers that no earlier version looked in are found once this one has looked after it', async () => {
  await sql`select keep_search('account')`.execute(db);
  await sql`comment on function account_searched is ''`.execute(db);
  await call('POST', '/accounts', { name: 'Myr AS', custom: { customerNo: 700_800 } });
  expect(await found('700800', 'accounts')).toEqual([]);
  await searchAsNow(services);
  await searchedAnew();
  expect(await found('700800', 'accounts')).toEqual(['Myr AS']);
});

test('who looks after it waits for those who write records, and holds nothing where all is as it should be', async () => {
  const writer = await pool.connect();
  try {
    await writer.query('begin; lock table account, own_field in row exclusive mode');
    await searchAsNow(services);
    await sql`comment on function account_searched is ''`.execute(db);
    const looking = searchAsNow(services);
    await setTimeout(2500);
    await writer.query('rollback');
    await looking;
  } finally {
    writer.release();
  }
  expect(await searchedOtherwise(db, await readOwnFields(db))).toEqual([]);
});
