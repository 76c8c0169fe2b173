import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#server/environment.ts';
import { type Figure, figure } from './figure.ts';
import { startApp } from './run-winnow.ts';

const runs = 5;

/** From the command to the printed address: on an empty folder, which gets a database, and on one that has one. */
export async function* startUp(): AsyncGenerator<Figure> {
  const first: number[] = [];
  const second: number[] = [];
  for (let run = 0; run < runs; run++) {
    const dataDir = await mkdtemp(join(projectRoot, '.cache', 'bench-start-'));
    try {
      for (const times of [first, second]) {
        const app = await startApp(dataDir);
        times.push(app.readyAfter / 1000);
        await app.stop();
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  yield figure('First start, with an empty folder', 's', first, null, {});
  yield figure('Second start', 's', second, null, { median: 3 });
}
