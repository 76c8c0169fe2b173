import type pg from 'pg';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import type { CandidateKey } from './compared-tables.ts';

/** How many records are compared; fills `duplicate_record` by this statement. */
export async function gatherRecords(client: pg.ClientBase, select: string): Promise<number> {
  await client.query(`set work_mem = '128MB'`);
  const { rowCount } = await client.query(`create temporary table duplicate_record as ${select}`);
  // What candidates are joined with is an eighth of the whole.
  await client.query('create temporary table duplicate_name as select id, name from duplicate_record');
  await client.query('analyze duplicate_record, duplicate_name');
  return rowCount ?? 0;
}

/** Adds the pairs that share a key of one kind to `duplicate_candidate`. */
export async function addCandidates(client: pg.ClientBase, kind: CandidateKey): Promise<void> {
  const alike =
    kind.leastAlike === undefined
      ? ''
      : `join duplicate_name one on one.id = a join duplicate_name other on other.id = b
         where similarity(one.name, other.name) >= ${kind.leastAlike}`;
  await client.query(`
    insert into duplicate_candidate
    with key (text, id) as (${kind.select}),
    block as (
      select array_agg(id order by id) as ids from key group by hashtextextended(text collate "C", 0)
      having count(*) between 2 and ${kind.cap}
    ),
    pair as (
      select distinct a, b from block,
        unnest(ids) with ordinality first (a, place), unnest(ids[place + 1 :]) b where a < b
    )
    select a, b from pair ${alike}`);
}

export async function makeCandidateTable(client: pg.ClientBase): Promise<void> {
  await client.query('create temporary table duplicate_candidate (a bigint not null, b bigint not null)');
}

/**
 * Each pair once, numbered firm by firm, so that few records are read twice; gives how many there are. Pairs that people
 * have decided are not the same are left out.
 */
export async function joinCandidates(client: pg.ClientBase, base: DuplicateBase): Promise<number> {
  const { rowCount } = await client.query(`
    create temporary table duplicate_pair as
    select row_number() over (order by firm, a, b)::integer as no, a, b from (
      select distinct a, b from duplicate_candidate c
      where not exists (select from not_duplicate n where n.base = '${base}' and n.lesser_id = c.a and n.greater_id = c.b)) pair
    join duplicate_record on id = a`);
  await client.query('create index on duplicate_pair (no); analyze duplicate_pair');
  return rowCount ?? 0;
}

export type CandidatePair = { a: number; b: number };

/** The pairs numbered above `above`, up to `to`. */
export async function readCandidates(
  client: pg.ClientBase,
  above: number,
  to: number,
): Promise<CandidatePair[]> {
  const { rows } = await client.query<CandidatePair>(
    'select a, b from duplicate_pair where no > $1 and no <= $2 order by no',
    [above, to],
  );
  return rows;
}

export async function readVersions(
  client: pg.ClientBase,
  base: DuplicateBase,
  ids: readonly number[],
): Promise<{ id: number; version: number }[]> {
  const { rows } = await client.query<{ id: number; version: number }>(
    `select id, version from ${base} where id = any ($1)`,
    [ids],
  );
  return rows;
}

/** All pairs that people have decided are not the same, as "1 2". */
export async function readNotDuplicates(client: pg.ClientBase, base: DuplicateBase): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>(
    `select lesser_id || ' ' || greater_id as key from not_duplicate where base = $1`,
    [base],
  );
  return new Set(rows.map(({ key }) => key));
}

/** What is shared by three different names or more: how many, by the value that `shared` selects. */
export async function readNamesBehind(client: pg.ClientBase, shared: string): Promise<Map<string, number>> {
  const { rows } = await client.query<{ key: string; names: number }>(`
    select key, count(distinct words)::int as names from (${shared}) shared
    group by key having count(distinct words) > 2`);
  return new Map(rows.map(({ key, names }) => [key, names]));
}

/** Names that more than two records bear, by their sorted words. */
export async function readHolders(client: pg.ClientBase): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; holders: number }>(`
    select name, count(*)::int as holders from duplicate_record group by name having count(*) > 2`);
  return new Map(rows.map(({ name, holders }) => [name, holders]));
}

/** Words that so many records hold in their names. */
export async function readFrequentWords(client: pg.ClientBase, least: number): Promise<Set<string>> {
  const { rows } = await client.query<{ word: string }>(
    `select word from duplicate_record, unnest(words) word group by word having count(*) >= $1`,
    [least],
  );
  return new Set(rows.map(({ word }) => word));
}
