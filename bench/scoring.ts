import { z } from 'zod';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { manyChanged, runJob } from './jobs.ts';
import { repeat, timed } from './timing.ts';

/** Changes that are measured; one before them warms up. */
const runs = 3;

const criteria = z.array(z.object({ id: z.number(), description: z.string(), importance: z.string() }));

/** All leads rated anew after one criterion has another importance, beside the bare `UPDATE` of the stars that changed. */
export async function* rescoring(bench: Bench): AsyncGenerator<Figure> {
  const { client } = bench;
  const known = criteria.parse(JSON.parse((await client.rest('GET', '/scoring-criteria/lead')).body));
  const times = { app: [] as number[], floor: [] as number[], preview: [] as number[] };
  let changed = 0;
  await repeat(runs, async (run) => {
    const importance = run % 2 === 0 ? 'low' : 'normal';
    const wanted = known.map((one, place) => (place === 0 ? { ...one, importance } : one));
    const preview = await timed(() => client.rest('POST', '/scoring-criteria/lead/preview', wanted));
    let changeSetId: number | null = null;
    const app = await timed(async () => {
      const job = await runJob(client, 'PUT', '/scoring-criteria/lead', wanted);
      changeSetId = job.changeSetId;
      ({ changed } = manyChanged.parse(job.result));
    });
    const floor = await bareUpdate(bench, changeSetId);
    if (run < 0) return;
    times.app.push(app);
    times.floor.push(floor);
    times.preview.push(preview);
  });
  await runJob(client, 'PUT', '/scoring-criteria/lead', known);
  yield figure(`Other stars for ${changed.toLocaleString('en')} leads`, 'ms', times.app, times.floor, {
    ratio: 2.5,
  });
  yield figure('Preview of other criteria', 'ms', times.preview, null, {});
}

/** The time that the same rows take without triggers, found beforehand; taken back at the end. */
async function bareUpdate({ floor: { client } }: Bench, changeSetId: number | null): Promise<number> {
  await client.query('begin');
  await client.query('alter table contact disable trigger user');
  await client.query(
    `create temporary table rated on commit drop as
     select record_id as id, (after ->> 'rating')::smallint as rating from change where change_set_id = $1`,
    [changeSetId],
  );
  await client.query('analyze rated');
  const time = await timed(() =>
    client.query('update contact set rating = (rated.rating + 1) % 6 from rated where rated.id = contact.id'),
  );
  await client.query('rollback');
  return time;
}
