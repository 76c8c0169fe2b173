import { expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, pool } = await openTestApp({ worker: true });

type Made = { id: number; version: number };
const make = async (lead: object): Promise<Made> => (await call('POST', '/leads', lead)).body;
const versioned = ({ id, version }: Made) => ({ id, version });
const email = (value: string) => [{ label: 'work', value }];

/** All that is in the records, but for when and how often they were changed. */
async function state(): Promise<unknown> {
  const { rows } = await pool.query(`
    select to_jsonb(c) - '{version,updated_at,updated_by_id}'::text[] as row from contact c order by id`);
  return rows;
}

const undo = async (id: number) =>
  (await call('POST', `/change-sets/${id}/undo`, {}, { headers: { prefer: 'wait=30' } })).body;

const survivor = await make({ fullName: 'Live Tjelta', emails: email('live@tjelta.no'), comments: 'Ring.' });
const other = await make({ fullName: 'Live Marie Tjelta', emails: email('live@online.no'), doNotCall: true });
const third = await make({
  fullName: 'Live Tjelta',
  company: 'Tjelta Foto',
  initiatedBy: { type: 'lead', id: other.id },
});
await make({ fullName: 'Odd Kvam', initiatedBy: { type: 'lead', id: third.id } });
const before = await state();
const { changeSetId } = (
  await call('POST', '/duplicates/merge', {
    survivor: versioned(survivor),
    others: [versioned(other), versioned(third)],
  })
).body;
const after = await state();

test('a merge is undone with all that came of it, and done again by undoing that', async () => {
  const undone = await undo(changeSetId);
  expect(undone).toMatchObject({ state: 'done', result: { changed: 4, refusedTotal: 0 } });
  expect(await state()).toEqual(before);
  expect((await call('GET', `/leads/${other.id}`)).status).toBe(200);
  await undo(undone.changeSetId);
  const again = (await call('GET', `/leads/${other.id}`)).body;
  expect(again).toMatchObject({ code: 'merged', mergedInto: { id: survivor.id } });
  const withoutTimes = (rows: unknown) =>
    JSON.parse(JSON.stringify(rows).replace(/"deleted_at":"[^"]*"/g, '"deleted_at":"then"'));
  expect(withoutTimes(await state())).toEqual(withoutTimes(after));
});

test('what was changed since stays, and the rest is taken apart', async () => {
  const [one, two] = [
    await make({ fullName: 'Tarjei Storøy', emails: email('tarjei@a.no') }),
    await make({ fullName: 'Tarjei Storøy', emails: email('tarjei@b.no'), jobTitle: 'Tømrer' }),
  ];
  const merged = (
    await call('POST', '/duplicates/merge', { survivor: versioned(one), others: [versioned(two)] })
  ).body;
  await call('PATCH', `/leads/${one.id}`, { jobTitle: 'Snekker' }, { headers: { 'if-match': '*' } });
  const { result } = await undo(merged.changeSetId);
  expect(result).toMatchObject({
    refused: [{ id: one.id, causes: [{ reason: 'changedSince', field: 'jobTitle' }] }],
  });
  const { body } = await call('GET', `/leads/${one.id}`);
  expect(body.jobTitle).toBe('Snekker');
  expect(body.emails).toHaveLength(1);
  expect((await call('GET', `/leads/${two.id}`)).body.jobTitle).toBe('Tømrer');
});
