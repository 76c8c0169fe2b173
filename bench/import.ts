import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';
import { endOfJob } from './jobs.ts';
import { makeCsv } from './make-csv.ts';
import { peakMemory } from './memory.ts';
import { repeat, timed } from './timing.ts';

const importResult = z.object({ created: z.number() });

const rows = 100_000;
/** Each run stores and takes away a hundred thousand leads: there are fewer of them than of the others. */
const runs = 3;

/** A list of 100,000 people imported over HTTP, against `COPY` of the same leads into the same indexed table. */
export async function* importCsv(bench: Bench): AsyncGenerator<Figure> {
  const csv = makeCsv(rows);
  const app: number[] = [];
  const floor: number[] = [];
  const memory: number[] = [];
  await removeImported(bench.floor.client);
  const importAndCopy = async () => {
    let created = 0;
    let took = 0;
    const peak = await peakMemory(bench.app.pid, async () => {
      took = await timed(async () => {
        created = await importOnce(bench, csv);
      });
    });
    memory.push(peak);
    app.push(rows / (took / 1000));
    floor.push(await copySame(bench.floor.client));
    if (created < rows * 0.99) throw new Error(`Only ${created} rows were stored.`);
  };
  await repeat(runs, importAndCopy, { warmUp: 0 });
  yield figure('Import of 100,000 rows of CSV', 'rows/s', app, floor, { share: 0.25 });
  yield figure('Memory of the app during the import', 'MB', memory, null, { median: 300 });
}

/** Sends the file and waits for the end of the job; says how many leads were made. */
async function importOnce({ client }: Bench, csv: Buffer): Promise<number> {
  const boundary = 'bench-boundary';
  const part = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(`${part('name="type"')}lead\r\n${part('name="file"; filename="bench.csv"')}`),
    csv,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const started = await client.send('POST', '/api/v1/imports', body, headers);
  const { result } = await endOfJob(client, JSON.parse(started.body).id);
  return importResult.parse(result).created;
}

const imported = `select record_id from change c join change_set s on s.id = c.change_set_id
  where s.kind = 'import' and c.subject = 'contact' and c.act = 'created'`;

/** Stores the imported leads once more by `COPY`, without the history; rows a second. Nothing of them is left. */
async function copySame(client: pg.Client): Promise<number> {
  const { rows: named } = await client.query<{ columns: string }>(`
    select string_agg(attname, ', ' order by attnum) as columns from pg_attribute
    where attrelid = 'contact'::regclass and attnum > 0 and attgenerated = '' and not attisdropped`);
  const columns = named[0]?.columns ?? '';
  const copied: Buffer[] = [];
  const out = client.query(
    copyTo(`copy (select ${columns} from contact where id in (${imported}) order by id) to stdout`),
  );
  out.on('data', (part: Buffer) => copied.push(part));
  await once(out, 'end');
  const stored = await removeImported(client);
  await client.query('begin');
  await client.query('alter table contact disable trigger user');
  const took = await timed(() =>
    pipeline(Readable.from(copied), client.query(copyFrom(`copy contact (${columns}) from stdin`))),
  );
  await client.query('rollback');
  await client.query('vacuum contact');
  return stored / (took / 1000);
}

/** Takes away what imports have stored, and says how many leads that were. */
async function removeImported(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(`delete from contact where id in (${imported})`);
  if (!rowCount) return 0;
  await client.query(
    `delete from change where change_set_id in (select id from change_set where kind = 'import')`,
  );
  await client.query('vacuum contact, change');
  return rowCount;
}
