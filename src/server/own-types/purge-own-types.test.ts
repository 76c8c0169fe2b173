import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { purgeOwnTypes } from './purge-own-types.ts';

const { call, db, actor, services } = await openTestApp({ worker: true });
const waiting = { headers: { prefer: 'wait=20' } };

async function letPass(days: number): Promise<void> {
  await withinChangeSet(db, actor, 'settings', (transaction) =>
    sql`update own_type set deleted_at = deleted_at - make_interval(days => ${days})`.execute(transaction),
  );
}

async function count(table: string, where = sql`true`): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where ${where}`.execute(db);
  return rows[0]?.count ?? 0;
}

const named = (en: string) => ({ one: { en }, many: { en: `${en}s` } });

test('a type that was deleted goes for good with its records once that can be undone no more, and not before', async () => {
  const type = (await call('POST', '/own-types', { base: 'contact', label: named('Member') })).body;
  const field = { types: [type.name], label: { en: 'Since' }, kind: 'text' };
  const { storage } = (await call('POST', '/own-fields', field)).body;
  const member = (await call('POST', '/members', { fullName: 'Kari Li', custom: { since: '1999' } })).body;
  const lead = (await call('POST', '/leads', { fullName: 'Ola Li' })).body;
  const gone = (await call('DELETE', `/own-types/${type.id}`)).body;
  await letPass(29);
  await purgeOwnTypes(services);
  const undone = await call('POST', `/change-sets/${gone.changeSetId}/undo`, {}, waiting);
  await call('POST', `/change-sets/${undone.body.changeSetId}/undo`, {}, waiting);

  await letPass(31);
  await purgeOwnTypes(services);
  const ofMember = sql<boolean>`record_id = ${member.id} and subject = 'contact'`;
  expect(await count('contact', sql`id = ${member.id}`)).toBe(0);
  expect(await count('change', ofMember)).toBe(0);
  for (const table of ['scoring_criterion', 'record_tally'])
    expect(await count(table, sql`record_type = ${type.name}`)).toBe(0);
  expect(await count('own_field', sql`storage = ${storage} and deleted_at is not null`)).toBe(1);
  expect((await call('GET', `/leads/${lead.id}`)).body.fullName).toBe('Ola Li');
  expect((await call('POST', '/leads', { fullName: 'Ny' })).status).toBe(201);
  expect((await call('GET', '/change-sets')).status).toBe(200);
});

test('what is linked to a record that goes is linked to it no more', async () => {
  const type = (await call('POST', '/own-types', { base: 'account', label: named('Club') })).body;
  const club = (await call('POST', '/clubs', { name: 'Brann' })).body;
  const account = (await call('POST', '/accounts', { name: 'Brann AS' })).body;
  const lead = (await call('POST', '/leads', { fullName: 'Nils', accountId: account.id })).body;
  const merged = await call('POST', '/duplicates/merge', {
    base: 'account',
    survivor: { id: club.id, version: 1 },
    others: [{ id: account.id, version: 1 }],
  });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  await call('DELETE', `/own-types/${type.id}`);
  await letPass(31);
  await purgeOwnTypes(services);
  expect(await count('account', sql`id = ${club.id}`)).toBe(0);
  expect((await call('GET', `/leads/${lead.id}`)).body).toMatchObject({ fullName: 'Nils', accountId: null });
  expect((await call('GET', `/accounts/${account.id}`)).status).toBe(404);
});
