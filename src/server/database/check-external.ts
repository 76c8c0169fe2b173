import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { addressWithoutSecrets } from '#server/environment.ts';
import { StartupProblem } from '#server/startup-problem.ts';
import { errorCode } from './error-code.ts';

const oldest = 150_000;

/** A server that is starting answers, but takes no one yet: then it is waited for, this long, in milliseconds. */
const patience = 30_000;

/**
 * Makes sure that the database of DATABASE_URL answers, lets us in, and is new enough.
 * @throws StartupProblem `database-unreachable`, `database-refuses`, `database-missing` or `database-too-old`.
 */
export async function checkExternal(url: string, signal?: AbortSignal): Promise<void> {
  const address = addressWithoutSecrets(url);
  for (const end = Date.now() + patience; ; await delay(250, undefined, { signal })) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ number: number; version: string }>(
        `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
      );
      const [server] = rows;
      if (server !== undefined && server.number < oldest) {
        throw new StartupProblem('database-too-old', { address, found: server.version });
      }
      return;
    } catch (error) {
      if (errorCode(error) !== '57P03' || Date.now() > end) {
        throw asProblem(error, address);
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function asProblem(error: unknown, address: string): StartupProblem {
  if (error instanceof StartupProblem) {
    return error;
  }
  switch (errorCode(error)) {
    case '28P01':
    case '28000':
      return new StartupProblem('database-refuses', { address }, { cause: error });
    case '3D000':
      return new StartupProblem('database-missing', { address }, { cause: error });
    default:
      return new StartupProblem(
        'database-unreachable',
        { address, reason: reasonOf(error) },
        { cause: error },
      );
  }
}

/** Several addresses tried are one error with many inside, and no text of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) {
    return error.errors.map(reasonOf).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
