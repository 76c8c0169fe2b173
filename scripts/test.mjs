// npm test: installs what is missing, and runs every check under the project's own Node.

import { handOver } from './bootstrap.mjs';

await handOver('scripts/checks.mjs', process.argv.slice(2));
