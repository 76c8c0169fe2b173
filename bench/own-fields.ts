import type pg from 'pg';
import { connect } from '#server/database/connect.ts';
import { indexOwnFields } from '#server/own-fields/index-own-fields.ts';
import type { Bench } from './bench.ts';
import type { Client } from './client.ts';
import { type Figure, figure } from './figure.ts';
import { inTurn } from './timing.ts';

type Kept = { id: number; key: string; storage: string };

/**
 * A list filtered and sorted by an own number and an own choice, against the same by the stars and the source. The own
 * fields hold what those hold, so that the two lists are the same list. They stay in the database, for the next run.
 */
export async function* ownFields({ runs, client, floor, databaseUrl }: Bench): AsyncGenerator<Figure> {
  const number = await ownField(client, 'benchStars', { kind: 'number' });
  const names = await floor.client.query(`select label_nb as name from list_item
    where list = 'source' and retired_at is null and deleted_at is null order by position`);
  const options = names.rows.map(({ name }) => ({ label: { en: name, nb: name } }));
  const choice = await ownField(client, 'benchSource', { kind: 'choice', options });
  await fill(floor.client, number, choice);
  await index(databaseUrl);
  const name = String(names.rows.at(-3)?.name);
  const filterOf = (stars: string, source: string) => ({
    and: [
      { field: stars, op: 'gte', value: 3 },
      { field: source, op: 'is', value: name },
    ],
  });
  const own = { sort: '-custom.benchStars', filter: filterOf('custom.benchStars', 'custom.benchSource') };
  const builtIn = { sort: '-rating', filter: filterOf('rating', 'source') };
  const page = (list: object) => client.rpc('lists/rows', { type: 'lead', limit: 200, ...list });
  const snapshot = async (list: object) => {
    await floor.client.query('truncate list_snapshot, list_page');
    await client.rpc('lists/createSnapshot', { type: 'lead', ...list });
  };
  const pages = await inTurn(
    runs,
    () => page(own),
    () => page(builtIn),
  );
  const goal = { ratio: 3, of: 'built-in' };
  yield figure('Page filtered and sorted by own fields', 'ms', pages.app, pages.floor, goal);
  const filtered = await inTurn(
    runs,
    () => snapshot(own),
    () => snapshot(builtIn),
    1,
  );
  yield figure('Snapshot filtered and sorted by own fields', 'ms', filtered.app, filtered.floor, goal);
  const whole = await inTurn(
    Math.min(runs, 10),
    () => snapshot({ sort: 'custom.benchSource,-custom.benchStars' }),
    () => snapshot({ sort: 'source,-rating' }),
    1,
  );
  await floor.client.query('truncate list_snapshot, list_page');
  yield figure('Snapshot of all, sorted by own fields', 'ms', whole.app, whole.floor, goal);
}

/** As the app does once so many records were written, and once a day. */
async function index(databaseUrl: string): Promise<void> {
  const connection = connect(databaseUrl);
  await indexOwnFields(connection).finally(() => connection.close());
}

async function ownField(client: Client, key: string, definition: object): Promise<Kept> {
  const { items } = JSON.parse((await client.rest('GET', '/own-fields')).body);
  const known = items.find((field: Kept) => field.key === key);
  if (known) return known;
  const field = { types: ['lead'], label: { en: key }, key, ...definition };
  return JSON.parse((await client.rest('POST', '/own-fields', field)).body);
}

/**
 * Gives the fields the values of stars and source, once, as if they had been there from the start. The table is written
 * anew: an update of a million records would keep every index in step, and leave as many dead ones.
 */
async function fill(client: pg.Client, number: Kept, choice: Kept): Promise<void> {
  const { rows } = await client.query(`select from contact where ${number.storage} is not null limit 1`);
  if (rows.length > 0) return;
  const { rows: pairs } = await client.query<{ source: number; own: number }>(
    `select source.id as source, own.id as own from list_item source
     join list_item own on own.list = $1 and own.label_nb = source.label_nb where source.list = 'source'`,
    [`field:${choice.id}`],
  );
  const whens = pairs.map(({ source, own }) => `when ${source} then ${own}`).join(' ');
  await client.query(`alter table contact
    alter column ${number.storage} type numeric using rating,
    alter column ${choice.storage} type integer using case source_id ${whens} end`);
  await client.query('vacuum (analyze) contact');
}
