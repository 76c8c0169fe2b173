import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { LiveMessage } from '#contract/live.ts';
import type { Identifier } from '../auth/identify.ts';
import { authorise } from '../auth/policies.ts';
import { SoFar } from './so-far.ts';

/** What a database trigger says of a change; see `announce_change`. */
const announcement = z.object({
  subject: z.string(),
  changeSetId: z.number().nullable(),
  actor: z.string().nullable(),
  actorId: z.number().nullable(),
  count: z.number(),
  ids: z.array(z.number()).nullish(),
});

type LiveParts = {
  url: string;
  identifier: Identifier;
  log: Logger;
  /** Called when settings that this process remembers were changed, before browsers hear of it. */
  onSettings: () => Promise<unknown>;
  /** Called with the id of a job that has ended. */
  onJobEnded: (id: string) => void;
  /** Called with the number of records that were written, and what they are. */
  onWritten: (records: number, subject: string) => void;
};

/** Settings that processes remember. */
const remembered = new Set(['own_field', 'own_type', 'list_item']);

const heartbeatMs = 25_000;
const retryMs = 1_000;

/**
 * Hands on what the database announces: changes to the browsers that look, changes of who may what to the identifier, and
 * the ends of jobs to whoever waits for them. One connection per process listens; when it is lost it is made anew.
 */
export class Live {
  readonly #url: string;
  readonly #identifier: Identifier;
  readonly #log: Logger;
  readonly #onSettings: () => Promise<unknown>;
  readonly #onJobEnded: (id: string) => void;
  readonly #onWritten: (records: number, subject: string) => void;
  readonly #streams = new Set<ServerResponse>();
  readonly #soFar = new SoFar();
  #client: pg.Client | null = null;
  #closed = false;

  constructor({ url, identifier, log, onSettings, onJobEnded, onWritten }: LiveParts) {
    this.#url = url;
    this.#identifier = identifier;
    this.#log = log;
    this.#onSettings = onSettings;
    this.#onJobEnded = onJobEnded;
    this.#onWritten = onWritten;
  }

  /** Starts to listen. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'winnow live' });
    client.on('notification', ({ channel, payload }) => this.#receive(channel, payload ?? ''));
    client.on('error', (error) => this.#reopen(error));
    client.on('end', () => this.#reopen(null));
    await client.connect();
    await client.query('listen winnow_change; listen winnow_identity; listen winnow_job');
    this.#client = client;
    this.#soFar.begin();
    this.#identifier.forget();
    try {
      // Whatever was said while nobody listened.
      await this.#onSettings();
    } catch (error) {
      // It is tried again on a new connection; two that listen would tell everything twice.
      this.#client = null;
      await client.end().catch(() => undefined);
      throw error;
    }
    for (const stream of this.#streams) this.#tellSoFar(stream);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end().catch(() => undefined);
  }

  /** Serves the stream of changes to everyone who may read. */
  serve(app: FastifyInstance): void {
    app.get('/api/live', async (request, reply) => {
      authorise(await this.#identifier.identify(request.headers), 'records.read');
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      this.#tellSoFar(raw);
      const heartbeat = setInterval(() => raw.write(': here\n\n'), heartbeatMs);
      this.#streams.add(raw);
      raw.on('close', () => {
        this.#streams.delete(raw);
        clearInterval(heartbeat);
      });
    });
    // A stream never ends by itself: on closing, the server ends it. Other requests are left to end.
    app.addHook('preClose', async () => {
      for (const stream of this.#streams) stream.end();
    });
  }

  #tellSoFar(stream: ServerResponse): void {
    stream.write(`event: so-far\ndata: ${JSON.stringify(this.#soFar.tell())}\n\n`);
  }

  #receive(channel: string, payload: string): void {
    if (channel === 'winnow_identity') {
      this.#identifier.forget();
      return;
    }
    if (channel === 'winnow_job') {
      this.#onJobEnded(payload);
      return;
    }
    const { success, data } = announcement.safeParse(safeJson(payload));
    if (!success) return;
    const { subject, count, ids, changeSetId, actor, actorId } = data;
    this.#onWritten(count, subject);
    const message: LiveMessage = {
      subject,
      count,
      ...(ids && { ids }),
      changeSetId,
      actor: { id: actorId, name: actor ?? '' },
    };
    const tell = () => {
      this.#soFar.note(message);
      const data = JSON.stringify(message);
      for (const stream of this.#streams) stream.write(`data: ${data}\n\n`);
    };
    if (!remembered.has(subject)) tell();
    else
      void this.#onSettings()
        .catch((error) => this.#log.error({ err: error }, 'settings'))
        .then(tell);
  }

  #reopen(cause: Error | null): void {
    if (this.#closed || this.#client === null) return;
    this.#client = null;
    this.#log.warn({ err: cause }, 'the listening connection was lost');
    const again = () => {
      if (!this.#closed) this.open().catch(() => setTimeout(again, retryMs).unref());
    };
    setTimeout(again, retryMs).unref();
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
