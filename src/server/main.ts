import type { AddressInfo } from 'node:net';
import { type ReadyDatabase, readyDatabase } from './database/ready-database.ts';
import type { Environment } from './environment.ts';
import { listeningProblem } from './listening-problem.ts';
import { firstOwnerPath } from './session/first-owner.ts';
import type { StartupProblem } from './startup-problem.ts';

export const roles = ['all', 'web', 'worker'] as const;

export type Role = (typeof roles)[number];

/** How long requests that run when the app is stopped may take to end, in milliseconds. */
const patience = 10_000;

/** The app, started. */
export interface Serving {
  /** What to tell whoever started it; the last line is the address. */
  lines: string[];
  /** Resolves when it can't go on, with the reason. */
  lost: Promise<StartupProblem>;
  /** Takes no more requests, lets the running ones end, and stops all that was started, in order. */
  stop(): Promise<void>;
  /** Ends running requests at once. */
  hurry(): void;
}

/**
 * Starts the app: database, migrations, web server.
 * @throws StartupProblem when a person must mend something first. Whatever was started is stopped by then.
 */
export async function serve(
  environment: Environment,
  { role, signal }: { role: Role; signal: AbortSignal },
): Promise<Serving> {
  const parts = role === 'all' ? (['web', 'worker'] as const) : [role];
  const database = await readyDatabase(environment, { parts, signal });
  try {
    return await serveOn(database, environment, { role, signal });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveOn(
  database: ReadyDatabase,
  environment: Environment,
  { role, signal }: { role: Role; signal: AbortSignal },
): Promise<Serving> {
  const { promise: lost, resolve: lose } = Promise.withResolvers<StartupProblem>();
  database.onLost(lose);
  const { buildApp } = await import('./app.ts');
  const parts = { web: role !== 'worker', worker: role !== 'web' };
  const app = await buildApp(environment, database.connection, parts);
  const { host, port } = environment;
  try {
    await app.fastify.listen({ host, port }).catch((error: unknown) => {
      throw listeningProblem(error, environment);
    });
    signal.throwIfAborted();
  } catch (error) {
    await app.close();
    throw error;
  }
  const address = addressOf(host, app.fastify.server.address());
  await database.announce(address);
  return {
    lines: await linesToTell(database, environment.publicUrl ?? address),
    lost,
    async stop() {
      const { server } = app.fastify;
      const limit = setTimeout(() => server.closeAllConnections(), patience);
      // Who asked last would keep the connection for the next request, which is not to come.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      await app.close();
      clearInterval(idle);
      clearTimeout(limit);
      await database.close();
    },
    hurry() {
      app.fastify.server.closeAllConnections();
    },
  };
}

/** The address, and before there is any account the one-time link that makes the first. */
async function linesToTell({ connection }: ReadyDatabase, address: string): Promise<string[]> {
  const path = await firstOwnerPath(connection.db);
  return path === null ? [address] : [`${address}${path}`, address];
}

/** The address a person on this machine opens. */
function addressOf(host: string, bound: AddressInfo | string | null): string {
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
