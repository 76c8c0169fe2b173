import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '#server/database/open-database.ts';
import { projectRoot, readEnvironment } from '#server/environment.ts';
import type { Bench, MeasuredPath } from './bench.ts';
import { inBrowser } from './browser.ts';
import { builtInViewPages } from './built-in-views.ts';
import { bulkEdit } from './bulk-edit.ts';
import { Client } from './client.ts';
import { count } from './count.ts';
import { ensureDataset } from './dataset.ts';
import { findDuplicates } from './duplicates.ts';
import type { Figure } from './figure.ts';
import { filteredPage } from './filtered-page.ts';
import { firstPage } from './first-page.ts';
import { Floor } from './floor.ts';
import { importCsv } from './import.ts';
import { javascript } from './javascript.ts';
import { idleMemory } from './memory.ts';
import { nastyFilters } from './nasty-filters.ts';
import { ownFields } from './own-fields.ts';
import { randomPage } from './random-page.ts';
import { line, load, machine, type Report, table } from './report.ts';
import { runWinnow, startApp } from './run-winnow.ts';
import { save } from './save.ts';
import { rescoring } from './scoring.ts';
import { search } from './search.ts';
import { snapshotBuild } from './snapshot-build.ts';
import { startUp } from './start-up.ts';

const help = `Usage: npm run bench -- [--json FILE] [--only NAME,…] [--runs N] [--leads N]

Measures the app on a database of a million made-up leads, beside the bare SQL on the same data in the same run.
The database is made once, in .cache/bench. How to read the figures: docs/performance.md.

  --json FILE  writes the figures to a file too
  --only NAME  measures these alone: NAMES
  --runs N     how often each call is made (40)
  --leads N    how many leads the database has (1000000)
`;

/** Every measured path, in the order of the table: each is one file of this folder. */
const paths: Record<string, MeasuredPath> = {
  memory: idleMemory,
  first: firstPage,
  random: randomPage,
  snapshot: snapshotBuild,
  filter: filteredPage,
  nasty: nastyFilters,
  views: builtInViewPages,
  own: ownFields,
  search,
  count,
  save,
  bulk: bulkEdit,
  scoring: rescoring,
  import: importCsv,
  duplicates: findDuplicates,
  start: startUp,
  javascript,
  browser: inBrowser,
};

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string', default: '40' },
    leads: { type: 'string', default: '1000000' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(help.replace('NAMES', Object.keys(paths).join(', ')));
else await main();

async function main(): Promise<void> {
  const chosen = values.only?.split(',') ?? Object.keys(paths);
  const unknown = chosen.find((name) => !(name in paths));
  if (unknown !== undefined) throw new Error(`There is no path "${unknown}".`);
  if (!existsSync(join(projectRoot, 'dist', 'web', 'index.html')))
    throw new Error('The pages are not built yet: npm run build');
  const dataset = await ensureDataset(Number(values.leads));
  const before = load();
  if (before > 1)
    process.stderr.write(`The machine is busy (load ${before}): figures will be worse than true.\n`);
  const key = await runWinnow(['key', 'add', 'bench', '--role', 'owner'], dataset.dataDir);
  const database = await openDatabase(readEnvironment({ DATA_DIR: dataset.dataDir }));
  const floor = await Floor.open(database.url);
  await floor.endJobs();
  const app = await startApp(dataset.dataDir);
  // After the app has brought the tables to its version.
  await floor.tidy();
  const client = new Client(app.address, key);
  const figures: Figure[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      client.close();
      await app.stop();
      await floor.close();
      await database.close();
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopAndLeave(stop));
  try {
    const version = await floor.client.query('show server_version');
    const runs = Number(values.runs);
    const bench = { runs, dataset, app, client, floor, databaseUrl: database.url };
    for (const name of chosen) figures.push(...(await measurePath(name, bench)));
    await print({
      measuredAt: new Date().toISOString(),
      machine: machine(),
      node: process.version,
      postgresql: String(version.rows[0]?.server_version),
      leads: dataset.leads,
      load: { before, after: load() },
      figures,
    });
  } finally {
    await stop();
  }
}

/** The figures of one path, each told as it comes. A path that fails says so, and leaves the others alone. */
async function measurePath(name: string, bench: Bench): Promise<Figure[]> {
  process.stderr.write(`Measuring: ${name}, at a load of ${load()}\n`);
  const figures: Figure[] = [];
  try {
    for await (const figure of paths[name]?.(bench) ?? []) {
      figures.push(figure);
      process.stderr.write(`  ${line(figure)}\n`);
    }
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`  ${name} could not be measured: ${error}\n`);
  }
  return figures;
}

/** Called off, the app and its database must not stay behind. */
function stopAndLeave(stop: () => Promise<void>): void {
  stop().then(
    () => process.exit(130),
    () => process.exit(130),
  );
}

async function print(report: Report): Promise<void> {
  const { leads, load: busy } = report;
  process.stdout.write(`${table(report.figures)}\n\n`);
  process.stdout.write(
    `${report.machine}; Node ${report.node}, PostgreSQL ${report.postgresql}; ${leads} leads; `,
  );
  process.stdout.write(`load ${busy.before} before, ${busy.after} after; ${report.measuredAt}\n`);
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
