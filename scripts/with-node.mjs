// node scripts/with-node.mjs FILE [ARGUMENT …]: runs a TypeScript file of the project under its own Node.

import { handOver } from './bootstrap.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node scripts/with-node.mjs FILE [ARGUMENT …]');
  process.exit(2);
}
await handOver(file, args);
