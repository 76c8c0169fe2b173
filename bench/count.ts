import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { inTurn } from './timing.ts';

/** How many leads there are, exactly: all of them, and those with four stars or more. */
export async function* count({ runs, client, floor }: Bench): AsyncGenerator<Figure> {
  const filter = { field: 'rating', op: 'gte', value: 4 };
  const all = await inTurn(
    runs,
    () => client.rpc('lists/count', { type: 'lead' }),
    () => floor.rows('count'),
  );
  yield figure('Exact count of all', 'ms', all.app, all.floor, { ratio: 3 });
  const filtered = await inTurn(
    runs,
    () => client.rpc('lists/count', { type: 'lead', filter }),
    () => floor.rows('countFiltered'),
  );
  yield figure('Exact count of a filter', 'ms', filtered.app, filtered.floor, { ratio: 3 });
}
