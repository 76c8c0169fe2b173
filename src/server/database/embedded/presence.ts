import pg from 'pg';

/**
 * Who works with our cluster is kept in PostgreSQL itself, as locks of sessions: they end with the process that holds
 * them, however it ends, and two processes can never both believe they hold one.
 */
const locks = {
  /** Shared by every process that uses the cluster; who can hold it alone is the last, and stops the server. */
  present: 0x77696e00,
  /** Held by the one app that serves the web, and the one that works off the jobs. */
  web: 0x77696e01,
  worker: 0x77696e02,
} as const;

export type Part = 'web' | 'worker';

/** A session that says: this process uses the cluster. */
export class Presence {
  readonly #client: pg.Client;
  #whenLost: (() => void) | undefined;

  private constructor(client: pg.Client) {
    this.#client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.#whenLost?.());
  }

  /** Connects and registers. Rejects with the error of the connection, also when the server stops meanwhile. */
  static async enter(url: string): Promise<Presence> {
    const client = new pg.Client({
      connectionString: url,
      application_name: `winnow ${process.pid}`,
      connectionTimeoutMillis: 10_000,
    });
    const presence = new Presence(client);
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [locks.present]);
    return presence;
  }

  /** Takes the parts of the app for this process; otherwise tells who has one of them. */
  async take(parts: readonly Part[]): Promise<{ owner: string } | undefined> {
    for (const part of parts) {
      const { rows } = await this.#client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1) as taken',
        [locks[part]],
      );
      if (rows[0]?.taken !== true) {
        return { owner: await this.#ownerOf(part) };
      }
    }
    return undefined;
  }

  async #ownerOf(part: Part): Promise<string> {
    const { rows } = await this.#client.query<{ name: string }>(
      `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and l.granted`,
      [locks[part]],
    );
    return rows[0]?.name.replace(/^winnow /, 'pid ') ?? 'pid ?';
  }

  /** Lets a second start say where this one is. */
  async announce(address: string): Promise<void> {
    await this.#client.query('select set_config($1, $2, false)', [
      'application_name',
      `winnow ${process.pid}, ${address}`.slice(0, 63),
    ]);
  }

  /** Called once when the session ends without `leave`. */
  onLost(call: () => void): void {
    this.#whenLost = call;
  }

  /** Whether no other process uses the cluster. When true, none can enter any more until the server is stopped. */
  async isLast(): Promise<boolean> {
    await this.#client.query('select pg_advisory_unlock_shared($1)', [locks.present]);
    const { rows } = await this.#client.query<{ alone: boolean }>(
      'select pg_try_advisory_lock($1) as alone',
      [locks.present],
    );
    return rows[0]?.alone === true;
  }

  async leave(): Promise<void> {
    this.#whenLost = undefined;
    await this.#client.end().catch(() => undefined);
  }
}
