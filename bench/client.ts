import { Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { status: number; body: string; headers: Record<string, string | string[] | undefined> };

/** Milliseconds that an answer may take; a job is waited for by the minute. */
const patience = 120_000;

/** Calls the app over connections that are kept open, as browsers and programs do. Throws unless it answers 2xx. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #address: string;
  readonly #key: string;

  constructor(address: string, key: string) {
    this.#address = address;
    this.#key = key;
  }

  /** A call as the web makes it. */
  rpc(procedure: string, input: unknown): Promise<Answer> {
    return this.send('POST', `/rpc/${procedure}`, JSON.stringify({ json: input }));
  }

  /** The answer of {@link rpc}, read. */
  async read(procedure: string, input: unknown): Promise<Record<string, unknown>> {
    const { json } = JSON.parse((await this.rpc(procedure, input)).body);
    return json;
  }

  /** A call as programs make it. */
  rest(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(
      method,
      `/api/v1${path}`,
      body === undefined ? undefined : JSON.stringify(body),
      headers,
    );
  }

  async send(
    method: string,
    path: string,
    body?: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const call = httpRequest(
      `${this.#address}${path}`,
      {
        method,
        agent: this.#agent,
        headers: {
          authorization: `Bearer ${this.#key}`,
          'accept-language': 'nb',
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
      },
      (response) => {
        text(response).then((read) => {
          const status = response.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve({ status, body: read, headers: response.headers });
          else reject(new Error(`${method} ${path} answered ${status}: ${read.slice(0, 500)}`));
        }, reject);
      },
    );
    call.on('error', reject);
    call.setTimeout(patience, () => call.destroy(new Error(`${method} ${path} did not answer in time.`)));
    call.end(body);
    return promise;
  }

  close(): void {
    this.#agent.destroy();
  }
}
