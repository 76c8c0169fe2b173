// npm start: installs what is missing, builds the pages when their source has changed, and serves.

import { ensureInstalled, handOver } from './bootstrap.mjs';
import { buildWebWhenStale } from './build-web.mjs';

await ensureInstalled();
if (await buildWebWhenStale()) {
  await handOver('src/cli/main.ts', ['start', ...process.argv.slice(2)]);
} else {
  process.exitCode = 1;
}
