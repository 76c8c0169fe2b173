import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { inTurn } from './timing.ts';

const searches = [
  ['a common word', 'hansen'],
  ['a rare word', 'geijersberg'],
  ['a part of an e-mail address', 'skjær-fysio'],
] as const;

/** What somebody types in the search box, the latest first. */
export async function* search({ runs, client, floor }: Bench): AsyncGenerator<Figure> {
  for (const [what, q] of searches) {
    const { app, floor: bare } = await inTurn(
      runs,
      () => client.rpc('lists/rows', { type: 'lead', sort: '-updatedAt', q, limit: 200 }),
      () => floor.rows('search', [q]),
    );
    yield figure(`Search for ${what} (${q})`, 'ms', app, bare, { ratio: 3 });
  }
}
