import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { inTurn } from './timing.ts';

/** The leads of one colleague with four stars or more, the latest first. */
export async function* filteredPage({ runs, client, floor }: Bench): AsyncGenerator<Figure> {
  const { rows } = await floor.client.query('select min(id) as id from person where active');
  const colleague = Number(rows[0]?.id);
  const filter = {
    and: [
      { field: 'assignedToId', op: 'is', value: colleague },
      { field: 'rating', op: 'gte', value: 4 },
    ],
  };
  const { app, floor: bare } = await inTurn(
    runs,
    () => client.rpc('lists/rows', { type: 'lead', sort: '-updatedAt', filter, limit: 200 }),
    () => floor.rows('filtered', [colleague]),
  );
  yield figure('Filtered page, 200 lines', 'ms', app, bare, { ratio: 3, median: 10 });
}
