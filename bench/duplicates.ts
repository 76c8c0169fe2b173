import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { measureQuality } from '#server/duplicates/measure-quality.ts';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { runJob } from './jobs.ts';
import { peakMemory } from './memory.ts';
import { repeat, timed } from './timing.ts';

/** A search goes through every record; more runs would tell nothing new. */
const runs = 2;

/** Searches through all people and all accounts, as the page starts them, and how much of what was planted they found. */
export async function* findDuplicates(bench: Bench): AsyncGenerator<Figure> {
  yield* search(bench, 'contact', 'leads');
  yield* search(bench, 'account', 'accounts');
}

async function* search(
  { app, client, floor }: Bench,
  base: DuplicateBase,
  what: string,
): AsyncGenerator<Figure> {
  const seconds: number[] = [];
  const rate: number[] = [];
  const memory: number[] = [];
  const { rows } = await floor.client.query(
    `select count(*)::int as n from ${base} where deleted_at is null`,
  );
  const searchOnce = async () => {
    let took = 0;
    memory.push(
      await peakMemory(app.pid, async () => {
        took = await timed(() => runJob(client, 'POST', '/duplicates/find', { base }));
      }),
    );
    seconds.push(took / 1000);
    rate.push(rows[0].n / (took / 1000));
  };
  await repeat(runs, searchOnce, { warmUp: 0 });
  const { precision, recall } = await measureQuality(floor.client, base);
  yield figure(`Search for duplicates through all ${what}`, 's', seconds, null, { median: 300 });
  yield figure(`The same of ${what}, by the second`, 'rows/s', rate, null, {});
  yield figure(`Memory of the app during the search of ${what}`, 'MB', memory, null, {});
  yield figure(`Right among the pairs found of ${what}`, '%', [precision * 100], null, {});
  yield figure(`Found of the planted pairs of ${what}`, '%', [recall * 100], null, {});
}
