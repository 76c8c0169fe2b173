import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { inTurn } from './timing.ts';

/** One field of one lead, saved to the disk with its history. */
export async function* save({ runs, client, floor }: Bench): AsyncGenerator<Figure> {
  const { rows } = await floor.client.query<{ id: number; version: number }>(
    `select id::int, version from contact where type_id = 'lead' and deleted_at is null order by id limit 2`,
  );
  const [one, other] = rows;
  if (!one || !other) throw new Error('There are no leads to save.');
  let { version } = one;
  const { app, floor: bare } = await inTurn(
    runs,
    async (run) => {
      const headers = { 'if-match': String(version) };
      await client.rest('PATCH', `/leads/${one.id}`, { comments: `Run ${run}` }, headers);
      version++;
    },
    (run) => floor.save(other.id, `Run ${run}`),
  );
  yield figure('Save one field of one lead', 'ms', app, bare, { ratio: 3 });
}
