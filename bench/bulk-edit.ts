import { randomUUID } from 'node:crypto';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { manyChanged, runJob } from './jobs.ts';
import { inTurn, repeat, timed } from './timing.ts';

/** How many records are changed at once, and how often: the first time warms up and is not counted. */
const sizes = [
  { records: 1_000, runs: 8 },
  { records: 10_000, runs: 4 },
  { records: 100_000, runs: 2 },
] as const;

/** Many leads changed by one call, found by a filter, each beside the bare `UPDATE` of the same rows, which is rolled back. */
export async function* bulkEdit(bench: Bench): AsyncGenerator<Figure> {
  const { dataset } = bench;
  for (const { records, runs } of sizes.filter((size) => size.records <= dataset.leads))
    yield* changeSome(bench, records, runs);
  yield await assignSome(bench);
  yield await countAll(bench);
}

async function* changeSome(bench: Bench, records: number, runs: number): AsyncGenerator<Figure> {
  const selection = { filter: await filterFor(bench, records) };
  const times = { edit: [] as number[], undo: [] as number[], floor: [] as number[] };
  // No run finds what another has left that was called off.
  const mark = randomUUID();
  await repeat(runs, async (run) => {
    let changeSetId: number | null = null;
    await bench.floor.rest();
    const edit = await timed(async () => {
      const changes = { jobTitle: `Bench ${mark} ${run}` };
      changeSetId = await act(bench, '/leads/bulk-edit', { selection, changes }, records);
    });
    await bench.floor.rest();
    const undo = await timed(() => act(bench, `/change-sets/${changeSetId}/undo`, undefined, records));
    await bench.floor.rest();
    const floor = await timed(() => bareUpdate(bench, `job_title = 'Bare ${run}'`, selection.filter.value));
    if (run < 0) return;
    times.edit.push(edit);
    times.undo.push(undo);
    times.floor.push(floor);
  });
  const many = records.toLocaleString('en');
  yield figure(`Bulk edit of ${many}`, 'ms', times.edit, times.floor, { ratio: 2.5 });
  yield figure(`Undo of a bulk edit of ${many}`, 'ms', times.undo, times.floor, { ratio: 4 });
}

async function assignSome(bench: Bench): Promise<Figure> {
  const records = Math.min(10_000, bench.dataset.leads);
  const { value } = await filterFor(bench, records);
  const { rows } = await bench.floor.client.query<{ id: number }>(
    'select id from person where active order by id limit 2',
  );
  const people = rows.map(({ id }) => id);
  const times = { app: [] as number[], floor: [] as number[] };
  await repeat(4, async (run) => {
    const assignedToId = people[(run + 2) % people.length];
    const filter = { and: [{ field: 'id', op: 'lt', value }] };
    const app = await timed(() => act(bench, '/leads/assign', { selection: { filter }, assignedToId }, null));
    const floor = await timed(() =>
      bareUpdate(bench, `assigned_to_id = ${people[(run + 3) % people.length]}`, value),
    );
    if (run < 0) return;
    times.app.push(app);
    times.floor.push(floor);
  });
  return figure(`Assign ${records.toLocaleString('en')}`, 'ms', times.app, times.floor, { ratio: 2.5 });
}

/** What Ctrl+A and a field chosen in the panel ask: how many all are, and how many of them differ. */
async function countAll({ client, floor }: Bench): Promise<Figure> {
  const times = await inTurn(
    5,
    () =>
      client.rest('POST', '/leads/bulk-edit/preview', { selection: { except: [] }, changes: { rating: 3 } }),
    () =>
      floor.client.query(`
        select count(*), count(*) filter (where rating is distinct from 3) from contact
        where type_id = 'lead' and deleted_at is null`),
    1,
  );
  return figure('Preview of a bulk edit of all', 'ms', times.app, times.floor, {});
}

/** Calls for a job and follows it to its end; gives its change set. */
async function act(
  { client }: Bench,
  path: string,
  body: unknown,
  records: number | null,
): Promise<number | null> {
  const job = await runJob(client, 'POST', path, body);
  const { changed } = manyChanged.parse(job.result);
  if (records !== null && changed !== records) throw new Error(`${path} ended as ${JSON.stringify(job)}`);
  return job.changeSetId;
}

/** A filter that so many leads pass. */
async function filterFor({ floor }: Bench, records: number) {
  const { rows } = await floor.client.query<{ id: string }>(
    `select max(id) + 1 as id from (select id from contact where type_id = 'lead' and deleted_at is null
      order by id limit $1) first`,
    [records],
  );
  return { field: 'id', op: 'lt', value: Number(rows[0]?.id) };
}

/** The same rows, with what every change of a record changes, without triggers; taken back at the end. */
async function bareUpdate({ floor }: Bench, set: string, below: number): Promise<void> {
  await floor.client.query('begin');
  await floor.client.query('alter table contact disable trigger user');
  await floor.client.query(
    `update contact set ${set}, version = version + 1, updated_at = now(), updated_by_id = null
     where type_id = 'lead' and deleted_at is null and id < $1`,
    [below],
  );
  await floor.client.query('rollback');
}
