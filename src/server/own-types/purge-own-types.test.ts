import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import type { FileKind } from '../files/file-store.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { purgeOwnTypes } from './purge-own-types.ts';

const { call, db, actor, services } = await openTestApp({ worker: true });
const waiting = { headers: { prefer: 'wait=20' } };

const purge = (signal = new AbortController().signal) => purgeOwnTypes(services, signal);

async function letPass(days: number): Promise<void> {
  await withinChangeSet(db, actor, 'settings', (transaction) =>
    sql`update own_type set deleted_at = deleted_at - make_interval(days => ${days})`.execute(transaction),
  );
  await sql`update file set created_at = created_at - make_interval(days => ${days})`.execute(db);
}

const addFile = async (kind: FileKind) =>
  (await services.files.add(actor, { kind, name: 'p', mediaType: 'image/webp', content: Buffer.from('p') }))
    .id;

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
  await purge();
  const undone = await call('POST', `/change-sets/${gone.changeSetId}/undo`, {}, waiting);
  await call('POST', `/change-sets/${undone.body.changeSetId}/undo`, {}, waiting);

  await letPass(31);
  await purge();
  const ofMember = sql<boolean>`record_id = ${member.id} and subject = 'contact'`;
  expect(await count('contact', sql`id = ${member.id}`)).toBe(0);
  expect(await count('change', ofMember)).toBe(0);
  for (const table of ['scoring_criterion', 'record_tally'])
    expect(await count(table, sql`record_type = ${type.name}`)).toBe(0);
  expect(await count('own_field', sql`storage = ${storage} and deleted_at is not null`)).toBe(1);
  expect((await call('GET', `/leads/${lead.id}`)).body.fullName).toBe('Ola Li');
  expect((await call('POST', '/leads', { fullName: 'Ny' })).status).toBe(201);
  const told = (await call('GET', '/change-sets')).body.items;
  expect(told.flatMap(({ counts }: { counts: object }) => Object.keys(counts))).not.toContain(type.name);
  const late = await call('POST', `/change-sets/${gone.changeSetId}/undo`, {}, waiting);
  expect(late.body.result).toMatchObject({ changed: 0, refused: [{ causes: [{ reason: 'notFound' }] }] });
});

test('what was left when the server stopped is erased by the next run', async () => {
  const type = (await call('POST', '/own-types', { base: 'contact', label: named('Guest') })).body;
  const guest = (await call('POST', '/guests', { fullName: 'Kari Li' })).body;
  await call('DELETE', `/own-types/${type.id}`);
  await letPass(31);
  await expect(purge(AbortSignal.abort())).rejects.toThrow();
  expect(await count('own_type', sql`id = ${type.id}`)).toBe(0);
  expect(await count('contact', sql`id = ${guest.id}`)).toBe(1);
  await purge();
  expect(await count('contact', sql`id = ${guest.id}`)).toBe(0);
  expect(await count('type_to_erase')).toBe(0);
});

test('the pictures that a record had go with it, but for those that others have or had', async () => {
  const type = (await call('POST', '/own-types', { base: 'contact', label: named('Player') })).body;
  const [first, second, shared, past] = [
    await addFile('picture'),
    await addFile('picture'),
    await addFile('picture'),
    await addFile('picture'),
  ];
  const player = (await call('POST', '/players', { fullName: 'Kari Li', pictureId: first })).body;
  await call('PATCH', `/players/${player.id}`, { pictureId: second }, { headers: { 'if-match': '1' } });
  await call('POST', '/players', { fullName: 'Nils Li', pictureId: shared });
  const lead = (await call('POST', '/leads', { fullName: 'Ola Li', pictureId: past })).body;
  await call('PATCH', `/leads/${lead.id}`, { pictureId: shared }, { headers: { 'if-match': '1' } });
  await call('DELETE', `/own-types/${type.id}`);
  await letPass(31);
  const [fresh, list] = [await addFile('picture'), await addFile('import')];
  await purge();
  const { rows } = await sql<{ id: string }>`select id from file`.execute(db);
  expect(rows.map(({ id }) => id).sort()).toEqual([shared, past, fresh, list].sort());
  expect([first, second, shared].map((id) => existsSync(services.files.pathOf(id)))).toEqual([
    false,
    false,
    true,
  ]);
});

test('what is linked to a record that goes is linked to it no more', async () => {
  const type = (await call('POST', '/own-types', { base: 'account', label: named('Club') })).body;
  const club = (await call('POST', '/clubs', { name: 'Brann' })).body;
  const account = (await call('POST', '/accounts', { name: 'Brann AS' })).body;
  const ofLeads = { types: ['lead'], kind: 'link' };
  await call('POST', '/own-fields', { ...ofLeads, label: { en: 'Sponsor' } });
  await call('POST', '/own-fields', { ...ofLeads, label: { en: 'Rival' } });
  const linked = (type: string, { id }: { id: number }) => ({ type, id });
  const rival = linked('lead', (await call('POST', '/leads', { fullName: 'Per' })).body);
  const lead = (
    await call('POST', '/leads', {
      fullName: 'Nils',
      accountId: account.id,
      initiatedBy: linked(type.name, club),
      custom: { sponsor: linked(type.name, club), rival },
    })
  ).body;
  expect(lead.custom.sponsor).toEqual(linked(type.name, club));
  const merged = await call('POST', '/duplicates/merge', {
    base: 'account',
    survivor: { id: club.id, version: 1 },
    others: [{ id: account.id, version: 1 }],
  });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  await call('DELETE', `/own-types/${type.id}`);
  await letPass(31);
  await purge();
  expect(await count('account', sql`id = ${club.id}`)).toBe(0);
  const merging = (await call('GET', `/change-sets/${merged.body.changeSetId}`)).body;
  expect([merging.records, Object.keys(merging.counts)]).toEqual([2, ['lead', 'account']]);
  expect((await call('GET', `/leads/${lead.id}`)).body).toMatchObject({
    fullName: 'Nils',
    accountId: null,
    initiatedBy: null,
    custom: { rival },
  });
  expect((await call('GET', `/leads/${lead.id}`)).body.custom.sponsor ?? null).toBeNull();
  expect((await call('GET', `/accounts/${account.id}`)).status).toBe(404);
});
