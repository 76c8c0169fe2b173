import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openChangeSet, withinChangeSet } from '../change-sets/within-change-set.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { insertJob } from '../jobs/queries.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { rescoreJob } from './rescore.ts';

const { call, db, actor, services } = await openTestApp({ worker: true });

type Criterion = { id: number; description: string; importance: string; descriptions?: object };

const listed = async (type = 'lead'): Promise<Criterion[]> =>
  (await call('GET', `/scoring-criteria/${type}`)).body;
/** The criteria that come with Winnow, put back before a test that counts on them. */
const usual = await listed();
const putBack = async () => {
  const known = await listed();
  const byName = new Map(known.map(({ id, description }) => [description, id]));
  await replace(
    usual.map(({ description, importance }) => ({ id: byName.get(description), description, importance })),
  );
  return listed();
};
const replace = async (criteria: readonly object[], type = 'lead') => {
  const answer = await call('PUT', `/scoring-criteria/${type}`, criteria, { headers: { prefer: 'wait=30' } });
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200, body: { state: 'done' } });
  return answer.body;
};
const newLead = async (fields: object = {}) =>
  (await call('POST', '/leads', { fullName: 'Ola Dunk', ...fields })).body;
const read = async (id: number) => (await call('GET', `/leads/${id}`)).body;
const change = async (id: number, changes: object) =>
  (await call('PATCH', `/leads/${id}`, changes, { headers: { 'if-match': '*' } })).body;
const history = async (id: number) => (await call('GET', `/leads/${id}/history`)).body.items;

describe('the criteria', () => {
  test('come with a set for leads and one for business contacts', async () => {
    expect(usual.map(({ description, importance }) => [description, importance])).toEqual([
      ['Need confirmed', 'high'],
      ['Talks to the one who decides', 'high'],
      ['Has a budget', 'high'],
      ['Wants to buy within 3 months', 'normal'],
      ['In our market area', 'normal'],
      ['Was recommended to us', 'low'],
    ]);
    expect(await listed('contact')).toHaveLength(6);
    const inNorwegian = await call('GET', '/scoring-criteria/lead', undefined, {
      headers: { 'accept-language': 'nb' },
    });
    expect(inNorwegian.body[2].description).toBe('Har budsjett');
    expect((await call('GET', '/scoring-criteria/account')).status).toBe(404);
  });

  test('are added, edited, put in order and deleted in one go, in the audit trail, and back by undo', async () => {
    const [first, second, ...others] = await putBack();
    const job = await replace([
      ...others.slice(1),
      { id: second?.id, description: second?.description, importance: 'low' },
      { description: 'Has a lawn', importance: 'high' },
      { id: first?.id, description: 'The need is known', importance: 'high' },
    ]);
    expect(job).toMatchObject({ kind: 'rescore', result: { superseded: false } });
    expect((await listed()).map(({ description, importance }) => [description, importance])).toEqual([
      ['Wants to buy within 3 months', 'normal'],
      ['In our market area', 'normal'],
      ['Was recommended to us', 'low'],
      ['Talks to the one who decides', 'low'],
      ['Has a lawn', 'high'],
      ['The need is known', 'high'],
    ]);
    const [set] = (await call('GET', '/change-sets?kind=settings')).body.items;
    expect(set).toMatchObject({ canUndo: true, counts: { scoringCriterion: { created: 1, deleted: 1 } } });
    const undone = await call('POST', `/change-sets/${set.id}/undo`, {}, { headers: { prefer: 'wait=20' } });
    expect(undone.body).toMatchObject({ state: 'done', result: { refusedTotal: 0 } });
    expect((await listed()).map(({ description }) => description)).toEqual(
      usual.map(({ description }) => description),
    );
  });

  test.each([
    [[{ description: '', importance: 'low' }], '0.description', 'required'],
    [[{ description: 'x'.repeat(201), importance: 'low' }], '0.description', 'tooLong'],
    [[{ description: 'Fine', importance: 'vital' }], '0.importance', 'notAnOption'],
    [[{ description: 'Fine', importance: 'low', weight: 7 }], '0.weight', 'unknownField'],
    [[{ id: 999_999_999_999, description: 'Fine', importance: 'low' }], '0.id', 'unknownCriterion'],
    [
      [
        { description: 'Same', importance: 'low' },
        { description: 'SAME ', importance: 'low' },
      ],
      '1.description',
      'saidTwice',
    ],
  ])('refuse %j', async (criteria, field, code) => {
    for (const [method, path] of [
      ['PUT', ''],
      ['POST', '/preview'],
    ] as const)
      expect(await call(method, `/scoring-criteria/lead${path}`, criteria)).toMatchObject({
        status: 422,
        body: { errors: [{ field, code }] },
      });
  });

  test('are described in both languages, each of which may be changed by itself', async () => {
    const criteria = await putBack();
    const inNorwegian = { headers: { 'accept-language': 'nb', prefer: 'wait=30' } };
    const budget = async (headers = {}) =>
      (await call('GET', '/scoring-criteria/lead', undefined, headers)).body[2];
    expect((await budget()).descriptions).toEqual({ en: 'Has a budget', nb: 'Har budsjett' });

    await replace(criteria.with(2, { ...(await budget()), description: 'Has the budget' }));
    expect((await budget()).descriptions).toEqual({ en: 'Has the budget', nb: 'Har budsjett' });
    const read = (await call('GET', '/scoring-criteria/lead', undefined, inNorwegian)).body;
    expect(read[2].description).toBe('Har budsjett');
    await call('PUT', '/scoring-criteria/lead', read, inNorwegian);
    expect((await budget()).descriptions).toEqual({ en: 'Has the budget', nb: 'Har budsjett' });

    const { id, importance } = await budget();
    await replace(criteria.with(2, { id, description: 'Has money', importance }));
    expect((await budget()).descriptions).toEqual({ en: 'Has money', nb: 'Has money' });
    const other = { description: 'Other', descriptions: { en: 'Other', nb: 'behov bekreftet' }, importance };
    expect(await call('PUT', '/scoring-criteria/lead', [criteria[0], other])).toMatchObject({
      status: 422,
      body: { errors: [{ field: '1.descriptions.nb', code: 'saidTwice' }] },
    });
  });

  test('are replaced where they are as they were read, when that is asked for', async () => {
    const path = '/scoring-criteria/contact';
    const { headers, body: before } = await call('GET', path);
    const ofLeads = (await call('GET', '/scoring-criteria/lead')).headers.etag;
    const ifMatch = { headers: { 'if-match': String(headers.etag), prefer: 'wait=30' } };
    expect(await call('PUT', path, before.toReversed(), ifMatch)).toMatchObject({ status: 200 });
    const stale = await call('PUT', path, before.slice(1), ifMatch);
    expect(stale).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
    const now = await call('GET', path);
    expect(now).toMatchObject({ headers: { etag: `"${stale.body.version}"` }, body: before.toReversed() });
    expect((await call('PUT', path, before, { headers: { 'if-match': 'soon' } })).status).toBe(428);
    await replace(before, 'contact');
    expect((await call('GET', '/scoring-criteria/lead')).headers.etag).toBe(ofLeads);
  });

  test('are read by a viewer, and changed by those alone who may manage settings', async () => {
    expect((await call('GET', '/scoring-criteria/lead', undefined, { role: 'viewer' })).status).toBe(200);
    for (const role of ['viewer', 'member'] as const)
      expect((await call('PUT', '/scoring-criteria/lead', [], { role })).status).toBe(403);
  });
});

describe('the stars of a record', () => {
  test('follow its ticks and the kind of its rating at once', async () => {
    const [need, decides, budget] = (await putBack()).map(({ id }) => id);
    const lead = await newLead({ criteriaMet: [decides, need, need] });
    expect(lead).toMatchObject({ criteriaMet: [need, decides], rating: 2, ratingMode: 'automatic' });
    expect(await change(lead.id, { criteriaMet: [need, decides, budget] })).toMatchObject({ rating: 3 });
    expect(await change(lead.id, { rating: 5 })).toMatchObject({ rating: 5, ratingMode: 'manual' });
    expect(await change(lead.id, { criteriaMet: [] })).toMatchObject({ rating: 5, ratingMode: 'manual' });
    expect(await change(lead.id, { criteriaMet: [need] })).toMatchObject({ rating: 5 });
    expect(await change(lead.id, { ratingMode: 'automatic' })).toMatchObject({ rating: 1 });
    expect(await change(lead.id, { ratingMode: 'automatic', rating: 4 })).toMatchObject({ rating: 1 });
  });

  test('are told with the names of the criteria in its history', async () => {
    const [need, decides] = (await putBack()).map(({ id }) => id);
    const lead = await newLead({ criteriaMet: [need] });
    await change(lead.id, { criteriaMet: [need, decides] });
    const [entry] = await history(lead.id);
    expect(entry.changes).toContainEqual(
      expect.objectContaining({
        field: 'criteriaMet',
        shown: { before: 'Need confirmed', after: 'Need confirmed, Talks to the one who decides' },
      }),
    );
    expect(entry.changes).toContainEqual(expect.objectContaining({ field: 'rating', before: 1, after: 2 }));
  });

  test('go by criteria of its own type that are there', async () => {
    const [ofContacts] = await listed('contact');
    for (const [criteriaMet, field] of [
      [[ofContacts?.id], 'criteriaMet.0'],
      [[usual[0]?.id, 987_654], 'criteriaMet.1'],
    ])
      expect(await call('POST', '/leads', { fullName: 'A', criteriaMet })).toMatchObject({
        status: 422,
        body: { errors: [{ field, code: 'unknownCriterion' }] },
      });
    const contact = await call('POST', '/contacts', { fullName: 'A', criteriaMet: [ofContacts?.id] });
    expect(contact.body).toMatchObject({ rating: 1 });
  });
});

test('criteria are ticked and unticked in many records at once, and stars follow', async () => {
  const [need, decides, budget] = (await putBack()).map(({ id }) => id);
  const leads = [await newLead({ criteriaMet: [need] }), await newLead({ criteriaMet: [budget] })];
  const selection = { ids: leads.map(({ id }) => id) };
  const edit = async (criteriaMet: unknown) => {
    const asked = { selection, changes: { criteriaMet } };
    const preview = await call('POST', '/leads/bulk-edit/preview', asked);
    const done = await call('POST', '/leads/bulk-edit', asked, { headers: { prefer: 'wait=20' } });
    expect(preview.body.differing).toBe(done.body.result.changed);
    return Promise.all(
      leads.map(async ({ id }) => {
        const { criteriaMet: met, rating } = await read(id);
        return { met, rating };
      }),
    );
  };
  expect(await edit({ add: [decides], remove: [need] })).toEqual([
    { met: [decides], rating: 1 },
    { met: [decides, budget], rating: 2 },
  ]);
  expect(await edit([budget, need])).toEqual(Array(2).fill({ met: [need, budget], rating: 2 }));
  expect(await edit(null)).toEqual(Array(2).fill({ met: [], rating: 0 }));
  expect(
    await call('POST', '/leads/bulk-edit', { selection, changes: { criteriaMet: { add: [987_654] } } }),
  ).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'changes.criteriaMet.add.0', code: 'unknownCriterion' }] },
  });
});

test('evidence is told from leads that were converted and lost', async () => {
  const [need, decides] = (await putBack()).map(({ id }) => id);
  const outcomes = [
    { met: [need], converted: true, records: 30 },
    { met: [decides], converted: true, records: 10 },
    { met: [need, decides], converted: false, records: 10 },
    { met: [], converted: false, records: 50 },
  ];
  await withinChangeSet(db, actor, 'api', async (transaction) => {
    for (const { met, converted, records } of outcomes)
      await sql`insert into contact (type_id, full_name, file_as, criteria_met, active, converted_at)
        select ${converted ? 'contact' : 'lead'}, 'Judged', 'Judged', ${met}::integer[], ${converted},
          case when ${converted} then now() end from generate_series(1, ${records}::integer)`.execute(
        transaction,
      );
  });
  const { body } = await call('GET', '/scoring-criteria/lead/evidence');
  expect(body).toMatchObject({ converted: 40, lost: 60, fewest: 20 });
  expect(body.criteria[0]).toMatchObject({
    description: 'Need confirmed',
    met: { converted: 30, of: 40 },
    unmet: { converted: 10, of: 60 },
    lift: 4.5,
    verdict: 'raises',
    suggested: 'high',
  });
  expect(body.criteria[1]).toMatchObject({
    met: { converted: 10, of: 20 },
    verdict: 'noDifference',
    suggested: 'low',
  });
  expect(body.criteria[2]).toMatchObject({
    met: { converted: 0, of: 0 },
    lift: null,
    verdict: 'tooFew',
    suggested: null,
  });
});

describe('when criteria change', () => {
  test('a preview says how many records would have other stars, and the job gives them', async () => {
    const criteria = await putBack();
    const [need, decides] = criteria;
    const two = await newLead({ fullName: 'Two Stars', criteriaMet: [need?.id, decides?.id] });
    const one = await newLead({ criteriaMet: [need?.id] });
    const manual = await newLead({ criteriaMet: [need?.id], rating: 4 });
    const other = criteria.filter(({ id }) => id === need?.id || id === decides?.id);
    const { body: preview } = await call('POST', '/scoring-criteria/lead/preview', other);
    const from2 = preview.moves.find((move: { from: number }) => move.from === 2);
    expect(from2.to).toBe(5);
    expect(preview.examples.length).toBeGreaterThan(0);
    expect(preview.changed).toBe(
      preview.moves.reduce((sum: number, move: { records: number }) => sum + move.records, 0),
    );
    const job = await replace(other);
    expect(job.result).toEqual({
      changed: preview.changed,
      superseded: false,
      criteriaChangeSetId: expect.any(Number),
    });
    expect(await read(two.id)).toMatchObject({ rating: 5, version: two.version, updatedAt: two.updatedAt });
    expect(await read(one.id)).toMatchObject({ rating: 3 });
    expect(await read(manual.id)).toMatchObject({ rating: 4, ratingMode: 'manual' });
    const [entry] = await history(two.id);
    expect(entry).toMatchObject({ kind: 'rescore', changes: [{ field: 'rating', before: 2, after: 5 }] });
    // A form that was open before saves without a conflict.
    const saved = await call(
      'PATCH',
      `/leads/${two.id}`,
      { company: 'Fjord AS' },
      { headers: { 'if-match': String(two.version) } },
    );
    expect(saved).toMatchObject({ status: 200, body: { company: 'Fjord AS', rating: 5 } });
    expect((await replace(other)).result).toEqual({
      changed: 0,
      superseded: false,
      criteriaChangeSetId: null,
    });
  });

  test('new stars are not undone by themselves, but with the criteria', async () => {
    const criteria = await putBack();
    const lead = await newLead({ criteriaMet: [criteria[0]?.id] });
    const job = await replace(criteria.slice(0, 1));
    expect(await read(lead.id)).toMatchObject({ rating: 5 });
    expect((await call('GET', `/change-sets/${job.changeSetId}`)).body).toMatchObject({
      kind: 'rescore',
      canUndo: false,
    });
    expect(await call('POST', `/change-sets/${job.changeSetId}/undo`, {})).toMatchObject({
      status: 409,
      body: { code: 'followsCriteria' },
    });
    const [settings] = (await call('GET', '/change-sets?kind=settings')).body.items;
    await call('POST', `/change-sets/${settings.id}/undo`, {}, { headers: { prefer: 'wait=20' } });
    await expect.poll(async () => (await read(lead.id)).rating, { timeout: 10_000 }).toBe(1);
    await expect
      .poll(async () => (await call('GET', '/scoring-criteria/lead/rescoring')).body, { timeout: 10_000 })
      .toEqual({ job: null });
  });

  test('ticks of a criterion that was deleted are not shown, and there again when that is undone', async () => {
    const criteria = await putBack();
    const [need, decides] = criteria;
    const lead = await newLead({ criteriaMet: [need?.id, decides?.id] });
    await replace(criteria.slice(1));
    expect(await read(lead.id)).toMatchObject({ criteriaMet: [decides?.id], rating: 1 });
    expect(await change(lead.id, { criteriaMet: [] })).toMatchObject({ criteriaMet: [], rating: 0 });
    expect(await change(lead.id, { criteriaMet: [decides?.id] })).toMatchObject({ rating: 1 });
    const [settings] = (await call('GET', '/change-sets?kind=settings')).body.items;
    await call('POST', `/change-sets/${settings.id}/undo`, {}, { headers: { prefer: 'wait=20' } });
    await expect.poll(async () => (await read(lead.id)).rating, { timeout: 10_000 }).toBe(2);
    expect(await read(lead.id)).toMatchObject({ criteriaMet: [need?.id, decides?.id] });
  });

  test('an undo of ticks gives the stars of the criteria that stand', async () => {
    const criteria = await putBack();
    const [need, decides] = criteria;
    const lead = await newLead({ criteriaMet: [need?.id] });
    await change(lead.id, { criteriaMet: [need?.id, decides?.id] });
    const [ticked] = await history(lead.id);
    await replace(criteria.slice(0, 2));
    expect(await read(lead.id)).toMatchObject({ rating: 5 });
    const undone = await call(
      'POST',
      `/change-sets/${ticked.changeSetId}/undo`,
      {},
      { headers: { prefer: 'wait=20' } },
    );
    expect(undone.body.result).toMatchObject({ changed: 1, refusedTotal: 0 });
    expect(await read(lead.id)).toMatchObject({ criteriaMet: [need?.id], rating: 3 });
  });

  test('records that somebody is writing are come back to', async () => {
    const criteria = await putBack();
    const lead = await newLead({ criteriaMet: [criteria[0]?.id] });
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const writing = db.transaction().execute(async (transaction) => {
      await sql`select from contact where id = ${lead.id} for update`.execute(transaction);
      await held;
    });
    const { body: job } = await call('PUT', '/scoring-criteria/lead', criteria.slice(0, 1));
    await expect
      .poll(async () => (await services.jobs.get(services, job.id)).done, { timeout: 10_000 })
      .toBeGreaterThan(0);
    expect((await call('GET', '/scoring-criteria/lead/rescoring')).body.job).toMatchObject({ id: job.id });
    release();
    await writing;
    expect(await services.jobs.wait(services, job.id, 20)).toMatchObject({ state: 'done' });
    expect(await read(lead.id)).toMatchObject({ rating: 5 });
  });

  test('to end the job puts the criteria back, and rates all by them', async () => {
    const criteria = await putBack();
    const lead = await newLead({ criteriaMet: [criteria[0]?.id] });
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const writing = db.transaction().execute(async (transaction) => {
      await sql`select from contact where id = ${lead.id} for update`.execute(transaction);
      await held;
    });
    const { body: job } = await call('PUT', '/scoring-criteria/lead', criteria.slice(0, 1));
    expect((await call('POST', `/jobs/${job.id}/cancel`, undefined, { role: 'member' })).status).toBe(403);
    await call('POST', `/jobs/${job.id}/cancel`);
    expect(await services.jobs.wait(services, job.id, 20)).toMatchObject({ result: { superseded: true } });
    release();
    await writing;
    await expect
      .poll(async () => (await call('GET', '/scoring-criteria/lead/rescoring')).body.job, { timeout: 15_000 })
      .toBeNull();
    expect(await listed()).toHaveLength(6);
    expect(await read(lead.id)).toMatchObject({ rating: 1 });
  });

  test('that a job has failed is told, until another has rated all', async () => {
    const criteria = await putBack();
    const told = async () => (await call('GET', '/scoring-criteria/lead/rescoring')).body.job;
    const id = await insertJob(db, actor, 'rescore', { type: 'lead', changeSetId: 0 });
    await sql`update job set state = 'failed', finished_at = now() where id = ${id}`.execute(db);
    expect(await told()).toMatchObject({ id, state: 'failed' });
    await replace(criteria);
    expect(await told()).toBeNull();
  });

  test('a job that was broken off goes on in the change set that it had begun', async () => {
    const [need, ...others] = await putBack();
    const lead = await newLead({ criteriaMet: [need?.id] });
    const jobId = await insertJob(db, actor, 'rescore', { type: 'lead', changeSetId: 0 });
    const begun = await openChangeSet(db, actor, 'rescore', { jobId, details: { recordType: 'lead' } });
    await withinChangeSet(db, actor, 'settings', (transaction) =>
      sql`update scoring_criterion set deleted_at = now()
        where id = any (${others.map(({ id }) => id)}::integer[])`.execute(transaction),
    );
    const run: JobRun = {
      jobId,
      actor,
      input: { type: 'lead', changeSetId: 0 },
      signal: new AbortController().signal,
      progress: () => undefined,
      settle: async () => undefined,
    };
    expect(await rescoreJob(run, services)).toMatchObject({ superseded: false });
    expect(await read(lead.id)).toMatchObject({ rating: 5 });
    expect((await history(lead.id))[0]).toMatchObject({ changeSetId: begun, kind: 'rescore' });
    await sql`update job set state = 'done' where id = ${jobId}`.execute(db);
  });
});
