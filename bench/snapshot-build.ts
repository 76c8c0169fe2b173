import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { inTurn, repeat } from './timing.ts';

/** Freezing the order of the whole list: by an index, and by a column that has none. */
export async function* snapshotBuild({ runs, client, floor }: Bench): AsyncGenerator<Figure> {
  const forget = async () => {
    await floor.client.query('truncate list_snapshot, list_page');
    await floor.forgetSnapshots();
  };
  const build = async (sort: string, statement: 'snapshotByName' | 'snapshotByJobTitle') => {
    const times = { app: [] as number[], floor: [] as number[] };
    await repeat(runs, async (run) => {
      await forget();
      const once = await inTurn(
        1,
        () => client.rpc('lists/createSnapshot', { type: 'lead', sort }),
        () => floor.makeSnapshot(statement),
        0,
      );
      if (run < 0) return;
      times.app.push(...once.app);
      times.floor.push(...once.floor);
    });
    return times;
  };
  const byName = await build('fullName', 'snapshotByName');
  yield figure('Snapshot by name (indexed)', 'ms', byName.app, byName.floor, { ratio: 3 });
  const byJobTitle = await build('jobTitle', 'snapshotByJobTitle');
  yield figure('Snapshot by job title (not indexed)', 'ms', byJobTitle.app, byJobTitle.floor, { ratio: 3 });
  await forget();
}
