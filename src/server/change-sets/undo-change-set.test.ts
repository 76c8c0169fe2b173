import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { createRecord, updateRecord } from '../records/save-record.ts';
import { openTestApp } from '../testing/open-test-app.ts';

const { db, call, person } = await openTestApp({ worker: true });
const kari = await person('Kari Nordmann');
const ola = await person('Ola Berg');

beforeEach(() =>
  sql`truncate contact, account, campaign, change, change_set, job, list_snapshot, list_page cascade`.execute(
    db,
  ),
);

async function addLead(values: Record<string, unknown> = {}) {
  return createRecord(db, kari, 'lead', { fullName: 'Åse Bø', ...values });
}

async function save(actor: typeof kari, id: number | null, changes: Record<string, unknown>) {
  await updateRecord(db, actor, 'lead', id ?? 0, null, changes);
  return latest();
}

async function latest(): Promise<number> {
  const { rows } = await sql<{ id: number }>`select max(id) as id from change_set`.execute(db);
  return rows[0]?.id ?? 0;
}

async function undo(id: number, body: object = {}) {
  return call('POST', `/change-sets/${id}/undo`, body, { headers: { prefer: 'wait=20' } });
}

async function read(id: number | null) {
  return (await call('GET', `/leads/${id}`)).body;
}

describe('undoing', () => {
  test('gives each field back what it held, and can be undone itself', async () => {
    const { id } = await addLead({ company: 'Fjord AS', emails: [{ label: 'work', value: 'a@b.no' }] });
    const changeSet = await save(kari, id, { fullName: 'Åse Berg', company: null, emails: [] });
    const { status, body } = await undo(changeSet);
    expect(status).toBe(200);
    expect(body.result).toEqual({ changed: 1, unchanged: 0, refused: [], refusedTotal: 0 });
    const back = {
      fullName: 'Åse Bø',
      lastName: 'Bø',
      fileAs: 'Bø, Åse',
      company: 'Fjord AS',
      emails: [{ label: 'work', value: 'a@b.no' }],
    };
    expect(await read(id)).toMatchObject(back);
    expect((await call('GET', `/change-sets/${changeSet}`)).body).toMatchObject({
      canUndo: false,
      undone: { id: body.changeSetId, actor: { name: 'Test owner' } },
    });
    await undo(body.changeSetId);
    expect(await read(id)).toMatchObject({ fullName: 'Åse Berg', company: null, emails: [] });
    expect((await call('GET', `/change-sets/${changeSet}`)).body).toMatchObject({
      canUndo: true,
      undone: null,
    });
  });

  test('leaves what others have changed since, and says which field', async () => {
    const { id } = await addLead({ company: 'A', jobTitle: 'X', assignedToId: ola.id });
    const changeSet = await save(kari, id, { company: 'B', jobTitle: 'Y', assignedToId: null });
    await save(ola, id, { company: 'C', assignedToId: kari.id });
    const { body } = await undo(changeSet);
    const assigned = {
      before: kari.id,
      after: ola.id,
      shown: { before: 'Kari Nordmann', after: 'Ola Berg' },
    };
    expect(body.result).toEqual({
      changed: 1,
      unchanged: 0,
      refused: [
        {
          type: 'lead',
          id,
          name: 'Åse Bø',
          causes: [
            {
              reason: 'changedSince',
              field: 'assignedToId',
              change: { field: 'assignedToId', ...assigned },
            },
            {
              reason: 'changedSince',
              field: 'company',
              change: { field: 'company', before: 'C', after: 'A' },
            },
          ],
        },
      ],
      refusedTotal: 1,
    });
    expect(await read(id)).toMatchObject({ company: 'C', jobTitle: 'X' });
  });

  test('tells with its change set how many it left', async () => {
    const [one, other] = [await addLead(), await addLead()];
    const edited = await call(
      'POST',
      '/leads/bulk-edit',
      { selection: { ids: [one.id, other.id, 999_999] }, changes: { company: 'B' } },
      { headers: { prefer: 'wait=20' } },
    );
    const read = async (set: number) => (await call('GET', `/change-sets/${set}`)).body;
    expect(await read(edited.body.changeSetId)).toMatchObject({ jobId: edited.body.id, leftAsIs: 1 });
    const byHand = await save(ola, one.id, { company: 'C' });
    expect(await read(byHand)).toMatchObject({ jobId: null, leftAsIs: 0 });
    const { body } = await undo(edited.body.changeSetId);
    expect(await read(body.changeSetId)).toMatchObject({ jobId: body.id, leftAsIs: 1, records: 1 });
  });

  test('tells of none left where its job kept them without causes, as jobs once did', async () => {
    const { id } = await addLead();
    const edited = await call(
      'POST',
      '/leads/bulk-edit',
      { selection: { ids: [id, 999_999] }, changes: { company: 'B' } },
      { headers: { prefer: 'wait=20' } },
    );
    const once = { id: 999_999, name: '', reason: 'notFound' };
    await sql`update job set result = jsonb_set(result, '{refused}', ${JSON.stringify([once])}::jsonb)
      where id = ${edited.body.id}`.execute(db);
    const { body } = await call('GET', `/change-sets/${edited.body.changeSetId}`);
    expect(body).toMatchObject({ jobId: edited.body.id, leftAsIs: 0 });
  });

  test('tells no value that is too long to be compared', async () => {
    const { id } = await addLead({ comments: 'A'.repeat(500) });
    const changeSet = await save(kari, id, { comments: null });
    await save(ola, id, { comments: 'B' });
    expect((await undo(changeSet)).body.result.refused[0].causes).toEqual([
      { reason: 'changedSince', field: 'comments' },
    ]);
  });

  test('takes stars and their kind together, as it does both parts of a link', async () => {
    const { id } = await addLead({ rating: 2 });
    const rated = await save(kari, id, { rating: 4 });
    await save(ola, id, { ratingMode: 'automatic' });
    expect((await undo(rated)).body.result).toMatchObject({
      refused: [{ causes: [{ field: 'rating' }] }],
      changed: 0,
    });
    const linked = await save(kari, id, { initiatedBy: { type: 'person', id: ola.id } });
    await undo(linked);
    expect(await read(id)).toMatchObject({ initiatedBy: null, ratingMode: 'automatic', rating: 0 });
  });

  test('takes both parts of an own link together', async () => {
    await call('POST', '/own-fields', { types: ['lead'], label: { en: 'Sponsor' }, kind: 'link' });
    const sponsor = async (name: string) => ({ type: 'lead', id: (await addLead({ fullName: name })).id });
    const [first, second] = [await sponsor('Per'), await sponsor('Pål')];
    const { id } = await addLead();
    const link = (version: number, custom: object) =>
      call('PATCH', `/leads/${id}`, { custom }, { headers: { 'if-match': String(version) } });
    const linked = await link(1, { sponsor: first });
    expect(linked.body.custom).toEqual({ sponsor: first });
    const changeSet = await latest();
    await link(linked.body.version, { sponsor: second });
    expect((await undo(changeSet)).body.result).toMatchObject({
      changed: 0,
      refused: [{ id, causes: [{ reason: 'changedSince', field: 'custom.sponsor' }] }],
    });
    expect((await read(id)).custom).toEqual({ sponsor: second });
  });

  test('makes "file as" anew where only part of what it is made of goes back', async () => {
    const { id } = await addLead({ company: 'A', fileAsChoice: 'lastFirstCompany' });
    const named = await save(kari, id, { fullName: 'Åse Berg' });
    await save(ola, id, { company: 'B' });
    expect((await undo(named)).body.result).toMatchObject({ changed: 1, refusedTotal: 0 });
    expect(await read(id)).toMatchObject({ fullName: 'Åse Bø', company: 'B', fileAs: 'Bø, Åse (B)' });
  });

  test('keeps a "file as" that somebody wrote since', async () => {
    const { id } = await addLead();
    const own = await save(kari, id, { fileAs: 'My Åse' });
    await save(ola, id, { fileAs: 'Our Åse' });
    expect((await undo(own)).body.result).toMatchObject({ changed: 0, refusedTotal: 1 });
    expect(await read(id)).toMatchObject({ fileAs: 'Our Åse', fileAsChoice: 'own' });
  });

  test('puts what was made into the bin, unless others have worked on it', async () => {
    const made = await addLead();
    const changeSet = await latest();
    const other = await addLead();
    const otherSet = await latest();
    const edited = await save(ola, other.id, { company: 'B' });
    expect((await undo(changeSet)).body.result.changed).toBe(1);
    expect((await read(made.id)).status).toBe(404);
    expect((await undo(otherSet)).body.result).toMatchObject({
      changed: 0,
      refused: [{ id: other.id, causes: [{ reason: 'changedSince' }] }],
    });
    await undo(edited);
    expect((await undo(otherSet)).body.result).toMatchObject({ changed: 1 });
  });

  test('takes records out of the bin, and puts them there again', async () => {
    const { id } = await addLead();
    await call('DELETE', `/leads/${id}`);
    const deleted = await latest();
    await undo(deleted);
    expect((await read(id)).id).toBe(id);
    await undo(await latest());
    expect((await read(id)).status).toBe(404);
  });

  test('of some records only leaves the others, and the rest can be undone after', async () => {
    const leads = [await addLead(), await addLead(), await addLead()];
    const ids = leads.map(({ id }) => id);
    const { body: job } = await call(
      'POST',
      '/leads/bulk-edit',
      { selection: { ids }, changes: { jobTitle: 'Sjef' } },
      { headers: { prefer: 'wait=20' } },
    );
    await undo(job.changeSetId, { recordIds: [ids[0]] });
    expect(await Promise.all(ids.map(async (id) => (await read(id)).jobTitle))).toEqual([
      null,
      'Sjef',
      'Sjef',
    ]);
    expect((await undo(job.changeSetId)).body.result).toMatchObject({ changed: 2, unchanged: 1 });
  });

  test('a value that points at what is no more is left out', async () => {
    const account = await createRecord(db, kari, 'account', { name: 'Fjord AS' });
    const { id } = await addLead({ accountId: account.id });
    const unlinked = await save(kari, id, { accountId: null });
    await sql`delete from account where id = ${account.id}`.execute(db);
    expect((await undo(unlinked)).body.result).toMatchObject({
      refused: [{ causes: [{ reason: 'linkGone', field: 'accountId' }] }],
    });
  });
});

describe('it is refused', () => {
  test('where it was done before, with the name and the time', async () => {
    const { id } = await addLead();
    const changeSet = await save(kari, id, { company: 'B' });
    await undo(changeSet);
    const again = await undo(changeSet);
    expect(again).toMatchObject({ status: 409, body: { code: 'alreadyUndone' } });
    expect(again.body.detail).toContain('Test owner');
  });

  test('to whoever may not write, and for what is not there', async () => {
    const { id } = await addLead();
    const changeSet = await latest();
    expect(await call('POST', `/change-sets/${changeSet}/undo`, {}, { role: 'viewer' })).toMatchObject({
      status: 403,
    });
    expect((await undo(999_999)).status).toBe(404);
    expect((await undo(changeSet, { recordIds: [id, 999_999] })).body).toMatchObject({
      status: 422,
      field: 'recordIds.1',
    });
    expect((await undo(changeSet, { ids: [] })).status).toBe(422);
    expect((await undo(changeSet, { recordIds: [] })).status).toBe(422);
  });
});

describe('the list of change sets', () => {
  test('says who did what to how many, in figures and fields', async () => {
    const { id } = await addLead();
    await save(ola, id, { company: 'B', jobTitle: 'Sjef' });
    const { body } = await call('GET', '/change-sets');
    expect(body.items).toMatchObject([
      {
        kind: 'form',
        actor: { id: ola.id, name: 'Ola Berg' },
        records: 1,
        counts: { lead: { changed: 1 } },
        fields: [
          { key: 'jobTitle', name: 'Job title' },
          { key: 'company', name: 'Company' },
        ],
        canUndo: true,
      },
      { kind: 'form', actor: { id: kari.id }, counts: { lead: { created: 1 } } },
    ]);
  });

  test('is narrowed by person, kind, type and day, and paged', async () => {
    for (let n = 0; n < 3; n++) await addLead();
    await createRecord(db, ola, 'account', { name: 'Fjord AS' });
    const count = async (query: string) => (await call('GET', `/change-sets?${query}`)).body.items?.length;
    expect(await count(`actorId=${ola.id}`)).toBe(1);
    expect(await count('type=account')).toBe(1);
    expect(await count('kind=import')).toBe(0);
    expect(await count('from=2000-01-01&to=2000-01-02')).toBe(0);
    // Midnight may come between what was done and the question.
    const dayFromToday = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    expect(await count(`from=${dayFromToday(-1)}&to=${dayFromToday(1)}`)).toBe(4);
    const first = (await call('GET', '/change-sets?limit=3')).body;
    const second = (await call('GET', `/change-sets?limit=3&before=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
    expect((await call('GET', '/change-sets?kind=nothing')).status).toBe(422);
    expect((await call('GET', '/change-sets?from=monday')).status).toBe(422);
  });

  test('tells each record that an act touched, a page at a time', async () => {
    const ids: (number | null)[] = [];
    for (let n = 0; n < 5; n++) ids.push((await addLead({ fullName: `Lead ${n}` })).id);
    const { body: job } = await call(
      'POST',
      '/leads/assign',
      { selection: { ids }, assignedToId: ola.id },
      { headers: { prefer: 'wait=20' } },
    );
    const path = `/change-sets/${job.changeSetId}/changes?limit=3`;
    const first = (await call('GET', path)).body;
    const second = (await call('GET', `${path}&after=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ recordId }) => recordId)).toEqual(ids);
    expect(second.next).toBeNull();
    expect(first.items[0]).toMatchObject({
      recordType: 'lead',
      name: 'Lead 0',
      act: 'changed',
      changes: [{ field: 'assignedToId', shown: { before: null, after: 'Ola Berg' } }],
    });
    expect((await call('GET', `${path}&after=x`)).body).toMatchObject({ status: 422, field: 'after' });
  });
});
