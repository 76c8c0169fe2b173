import type { Environment } from '#server/environment.ts';
import type { StartupProblem } from '#server/startup-problem.ts';
import { checkExternal } from './check-external.ts';
import { asDataFolderProblem, prepareFolder } from './embedded/file-errors.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import type { Part } from './embedded/presence.ts';

/** The database this process works with, its own or one given by DATABASE_URL. */
export interface OpenDatabase {
  url: string;
  /** Whether it is our own server in DATA_DIR. */
  embedded: boolean;
  /** Lets a second start of the app on the same data say where this one is. */
  announce(address: string): Promise<void>;
  /** Called once when our own server ends while it is used. */
  onLost(call: (problem: StartupProblem) => void): void;
  /** Ends the use of it, after every connection is closed; our own server is stopped when nobody else uses it. */
  close(options?: { hasty?: boolean }): Promise<void>;
}

/**
 * Opens the database. `parts` are those of the app that may run only once on a data folder; commands leave them out,
 * and join the server of a running app.
 * @throws StartupProblem with a sentence for whoever started it.
 */
export async function openDatabase(
  environment: Environment,
  options: { parts?: readonly Part[]; signal?: AbortSignal } = {},
): Promise<OpenDatabase> {
  if (environment.databaseUrl === undefined) {
    return { embedded: true, ...(await openEmbedded(environment.dataDir, options)) };
  }
  await checkExternal(environment.databaseUrl, options.signal);
  if (options.parts !== undefined) {
    await requireFolder(environment.dataDir);
  }
  return {
    url: environment.databaseUrl,
    embedded: false,
    announce: async () => undefined,
    onLost: () => undefined,
    close: async () => undefined,
  };
}

/** The app keeps files there, whatever database it works with. */
async function requireFolder(dataDir: string): Promise<void> {
  await prepareFolder(dataDir).catch((error: unknown) => {
    throw asDataFolderProblem(error, dataDir);
  });
}
