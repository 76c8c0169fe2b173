import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { inTurn } from './timing.ts';

/** A page anywhere in the list: of a snapshot in an order that no index has. */
export async function* randomPage({ runs, client, floor, dataset }: Bench): AsyncGenerator<Figure> {
  const { snapshotId } = await client.read('lists/createSnapshot', { type: 'lead', sort: 'jobTitle' });
  const pages = Math.floor(dataset.leads / 200);
  // Far apart, and the same each time.
  const pageOf = (run: number) => ((run + 10) * 1_613) % pages;
  const { app, floor: bare } = await inTurn(
    runs,
    (run) => client.rpc('lists/page', { snapshotId, page: pageOf(2 * run) }),
    (run) => floor.rows('page', [snapshotId, pageOf(2 * run + 1)]),
  );
  yield figure('Page at a random place, 200 lines', 'ms', app, bare, { ratio: 3, median: 10 });
}
