import type { Environment } from '#server/environment.ts';
import { StartupProblem } from '#server/startup-problem.ts';
import { type Connection, connect } from './connect.ts';
import type { Part } from './embedded/presence.ts';
import { DatabaseNewerThanProgram, migrate } from './migrate.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';

/** The database: opened, connected to, and migrated. */
export interface ReadyDatabase extends OpenDatabase {
  connection: Connection;
}

/**
 * Opens the database, connects, and brings it up to date. `close` closes the connections too.
 * @throws StartupProblem when a person must mend something first. Whatever was started is stopped by then.
 */
export async function readyDatabase(
  environment: Environment,
  options: { parts?: readonly Part[]; signal?: AbortSignal; connections?: number } = {},
): Promise<ReadyDatabase> {
  const database = await openDatabase(environment, options);
  const connection = connect(database.url, { max: options.connections });
  const close = async (how?: { hasty?: boolean }) => {
    await connection.close();
    await database.close(how);
  };
  try {
    await migrate(connection.pool);
    return { ...database, connection, close };
  } catch (error) {
    await close();
    throw asProblem(error);
  }
}

function asProblem(error: unknown): unknown {
  if (error instanceof DatabaseNewerThanProgram) {
    const values = { found: String(error.databaseVersion), known: String(error.programVersion) };
    return new StartupProblem('database-newer', values, { cause: error });
  }
  return error;
}
