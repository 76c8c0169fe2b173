import { measureQuality } from '#server/duplicates/measure-quality.ts';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { runJob } from './jobs.ts';
import { peakMemory } from './memory.ts';
import { timed } from './timing.ts';

/** A search goes through every record; more runs would tell nothing new. */
const runs = 2;

/** A search for duplicates through all records, as the page starts it, and how much of what was planted it found. */
export async function* findDuplicates({ app, client, floor, dataset }: Bench): AsyncGenerator<Figure> {
  const seconds: number[] = [];
  const rate: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < runs; run++) {
    let took = 0;
    memory.push(
      await peakMemory(app.pid, async () => {
        took = await timed(() => runJob(client, 'POST', '/duplicates/find', {}));
      }),
    );
    seconds.push(took / 1000);
    rate.push(dataset.leads / (took / 1000));
  }
  const { precision, recall } = await measureQuality(floor.client);
  yield figure('Search for duplicates through all leads', 's', seconds, null, { median: 300 });
  yield figure('The same, by the second', 'rows/s', rate, null, {});
  yield figure('Memory of the app during the search', 'MB', memory, null, {});
  yield figure('Right among the pairs found', '%', [precision * 100], null, {});
  yield figure('Found of the planted pairs', '%', [recall * 100], null, {});
}
