import type { Connection } from '#server/database/connect.ts';
import { readyDatabase } from '#server/database/ready-database.ts';
import { type Environment, readEnvironment } from '#server/environment.ts';
import { refreshSettings } from '#server/settings/refresh-settings.ts';
import { StartupProblem } from '#server/startup-problem.ts';

/** What a command works with. `signal` is aborted by Ctrl+C and SIGTERM. */
export interface CommandSession {
  environment: Environment;
  connection: Connection;
  signal: AbortSignal;
}

/**
 * Runs the work of a command on the database, whether the app runs or not, and leaves nothing running behind.
 * Asked to stop, it aborts the signal, and gives the work time to end; the exit code is then 130.
 */
export async function withDatabase(work: (session: CommandSession) => Promise<number>): Promise<number> {
  const environment = readEnvironment();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, stop);
  }
  try {
    const database = await readyDatabase(environment, { signal: stopping.signal, connections: 4 });
    try {
      await refreshSettings(database.connection.db);
      return await work({ environment, connection: database.connection, signal: stopping.signal });
    } finally {
      await database.close();
    }
  } catch (error) {
    if (stopping.signal.aborted) {
      return 130;
    }
    throw asProblem(error, environment);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.off(signal, stop);
    }
  }
}

/** A disk that runs full while a command writes is nothing the command could foresee. */
function asProblem(error: unknown, { dataDir }: Environment): unknown {
  const full = error instanceof Error && 'code' in error && error.code === '53100';
  return full ? new StartupProblem('disk-full', { dataDir, needed: '100 MB' }, { cause: error }) : error;
}
