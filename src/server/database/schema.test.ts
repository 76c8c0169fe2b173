import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from '../environment.ts';
import { openTestDatabase } from './testing/test-database.ts';

/** Written anew, and not just compared, by `npm run types:database`. */
const write = process.env.WRITE_SCHEMA === '1';

const { url } = await openTestDatabase();

test('the types of the tables are those of the migrated database', async () => {
  const codegen = join(projectRoot, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js');
  const types = { int8: 'number', timestamptz: 'string', date: 'string' };
  const run = promisify(execFile)(process.execPath, [
    codegen,
    ...['--dialect', 'postgres', '--url', url, '--numeric-parser', 'number', '--date-parser', 'string'],
    ...[
      '--type-mapping',
      JSON.stringify(types),
      '--out-file',
      join(import.meta.dirname, 'schema.generated.ts'),
    ],
    ...(write ? [] : ['--verify']),
  ]);
  await expect(run.catch((error) => error.stdout + error.stderr)).resolves.toHaveProperty('stdout');
});
