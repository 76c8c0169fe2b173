import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#server/environment.ts';
import { runWinnow } from './run-winnow.ts';

/** The day that the made-up leads lead up to: fixed, so that each machine measures the same data. */
const today = '2026-11-01';

export type Dataset = { dataDir: string; leads: number };

/** A database of so many made-up leads, made once and kept in `.cache`, which git ignores. */
export async function ensureDataset(leads: number): Promise<Dataset> {
  const dataDir = join(projectRoot, '.cache', leads === 1_000_000 ? 'bench' : `bench-${leads}`);
  const mark = join(dataDir, 'complete');
  if (existsSync(mark)) return { dataDir, leads };
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  process.stderr.write(`Making a database of ${leads} leads in ${dataDir}; this happens once.\n`);
  const start = performance.now();
  const args = ['demo', '--leads', String(leads), '--seed', '1', '--today', today];
  await runWinnow(args, dataDir, { showErrors: true });
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stderr.write(`Made in ${seconds} s.\n`);
  await writeFile(mark, `${JSON.stringify({ leads, today, seconds })}\n`);
  return { dataDir, leads };
}
