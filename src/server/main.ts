import type { AddressInfo } from 'node:net';
import { type ReadyDatabase, readyDatabase } from './database/ready-database.ts';
import type { Environment } from './environment.ts';
import { listeningProblem } from './listening-problem.ts';
import type { StartupProblem } from './startup-problem.ts';

export const roles = ['all', 'web', 'worker'] as const;

export type Role = (typeof roles)[number];

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
    return await serveOn(database, environment, signal);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveOn(
  database: ReadyDatabase,
  environment: Environment,
  signal: AbortSignal,
): Promise<Serving> {
  const { promise: lost, resolve: lose } = Promise.withResolvers<StartupProblem>();
  database.onLost(lose);
  const { fastify } = await import('fastify');
  const app = fastify({ logger: false });
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', () => ({ status: 'ok' }));
  const { host, port } = environment;
  await app.listen({ host, port }).catch((error: unknown) => {
    throw listeningProblem(error, environment);
  });
  if (signal.aborted) {
    await app.close();
    signal.throwIfAborted();
  }
  const address = addressOf(host, app.server.address());
  await database.announce(address);
  return {
    lines: [address],
    lost,
    async stop() {
      await app.close();
      await database.close();
    },
    hurry() {
      app.server.closeAllConnections();
    },
  };
}

/** The address a person on this machine opens. */
function addressOf(host: string, bound: AddressInfo | string | null): string {
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
