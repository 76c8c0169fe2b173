import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { inTurn } from './timing.ts';

const goals = { ratio: 3, median: 10 };

/** The top of the list, as the web and as programs ask for it. */
export async function* firstPage({ runs, client, floor }: Bench): AsyncGenerator<Figure> {
  const lines = (sort: string) => () => client.rpc('lists/rows', { type: 'lead', sort, limit: 200 });
  const byUpdated = await inTurn(runs, lines('-updatedAt'), () => floor.rows('firstByUpdated'));
  yield figure('First page by updated, 200 lines', 'ms', byUpdated.app, byUpdated.floor, goals);
  const byName = await inTurn(runs, lines('fullName'), () => floor.rows('firstByName'));
  yield figure('First page by name (nb), 200 lines', 'ms', byName.app, byName.floor, goals);
  const whole = await inTurn(
    runs,
    () => client.rest('GET', '/leads?sort=-updatedAt&limit=50&total=false'),
    () => floor.rows('wholeByUpdated'),
  );
  yield figure('First page over REST, 50 whole records', 'ms', whole.app, whole.floor, goals);
}
