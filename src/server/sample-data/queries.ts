import type pg from 'pg';
import { samplePeople } from '#domain/sample-data/sample-people.ts';
import type { Colleague } from '#domain/sample-data/sample-plan.ts';
import type { WeightedCriterion } from '#domain/scoring/score-of.ts';

type SampleTable = 'contact' | 'account' | 'campaign';

/** Whether there are leads outside the bin. */
export async function hasLeads(client: pg.ClientBase | pg.Pool): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from contact where type_id = 'lead' and deleted_at is null limit 1`,
  );
  return rowCount !== 0;
}

/** Whether a table has more than so many rows. */
export async function hasMoreRowsThan(
  client: pg.ClientBase,
  table: 'contact' | 'change',
  rows: number,
): Promise<boolean> {
  const { rowCount } = await client.query(`select from ${table} limit 1 offset $1`, [rows]);
  return rowCount !== 0;
}

/** Fewer people than this, and there would be nobody to share the leads among. */
const fewPeople = 3;

/** Those whom leads can be assigned to; where they are few, made-up ones are added, who cannot sign in. */
export async function ensureColleagues(
  client: pg.ClientBase,
): Promise<{ colleagues: Colleague[]; added: number }> {
  const read = `select id, name from person where active order by id`;
  const { rows: colleagues } = await client.query<Colleague>(read);
  if (colleagues.length >= fewPeople) return { colleagues, added: 0 };
  const { rowCount } = await client.query(
    `insert into person (name, email, role)
     select p.name, p.email, 'member' from json_to_recordset($1) p(name text, email text)
     on conflict (lower(email)) do update set active = true`,
    [JSON.stringify(samplePeople)],
  );
  return { colleagues: (await client.query<Colleague>(read)).rows, added: rowCount ?? 0 };
}

/** Ids that the sequence of a table will not give to anyone else; the table must be locked. */
export async function reserveIds(
  client: pg.ClientBase,
  table: SampleTable,
  count: number,
): Promise<number[]> {
  const { rows } = await client.query<{ first: number }>(
    `select setval(seq, nextval(seq) + $2 - 1) - $2 + 1 as first
     from pg_get_serial_sequence($1, 'id') seq`,
    [table, count],
  );
  const first = rows[0]?.first ?? 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The scoring criteria of a record type, in order. */
export async function readCriteria(
  client: pg.ClientBase,
  type: 'lead' | 'contact',
): Promise<WeightedCriterion[]> {
  const { rows } = await client.query<WeightedCriterion>(
    `select id, importance from scoring_criterion where record_type = $1 and deleted_at is null order by position, id`,
    [type],
  );
  return rows;
}

/** Ids of the sources by their English names. */
export async function readSourceIds(client: pg.ClientBase): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: number; label: string }>(
    `select id, label_en as label from list_item where list = 'source'`,
  );
  return new Map(rows.map(({ id, label }) => [label, id]));
}

/** People of a type that a change set has moved to the bin. */
export async function countBinned(
  client: pg.ClientBase,
  changeSetId: number,
  type: 'lead' | 'contact',
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*) as count from change c join contact p on p.id = c.record_id
     where c.change_set_id = $1 and c.subject = 'contact' and c.act = 'deleted' and p.type_id = $2`,
    [changeSetId, type],
  );
  return rows[0]?.count ?? 0;
}

/** Made by sample data, outside the bin, and as it was made: each change gives a record another version. */
const unchanged = (table: SampleTable) => `
  r.deleted_at is null and r.version = 1 and exists (
    select from change c join change_set s on s.id = c.change_set_id
    where c.subject = '${table}' and c.record_id = r.id and c.act = 'created' and s.kind = 'sampleData')`;

/** What a lead outside the bin still names. */
const named: Record<SampleTable, string> = {
  contact: 'false',
  account: `exists (select from contact k where k.deleted_at is null
    and (k.account_id = r.id or (k.initiated_by_type = 'account' and k.initiated_by_id = r.id)))`,
  campaign: `exists (select from contact k where k.deleted_at is null
    and k.initiated_by_type = 'campaign' and k.initiated_by_id = r.id)`,
};

/** Whether there are made-up leads that nobody has changed. */
export async function hasUnchangedSamples(client: pg.ClientBase | pg.Pool): Promise<boolean> {
  const { rowCount } = await client.query(`
    select from change_set s join change c on c.change_set_id = s.id and c.subject = 'contact' and c.act = 'created'
      join contact r on r.id = c.record_id and r.version = 1 and r.deleted_at is null
    where s.kind = 'sampleData' limit 1`);
  return rowCount !== 0;
}

/** Moves the made-up records with ids above `above`, up to `to`, to the bin, and says how many. */
export async function binUnchanged(
  client: pg.ClientBase,
  table: SampleTable,
  above: number,
  to: number,
): Promise<number> {
  const { rowCount } = await client.query(
    `update ${table} r set deleted_at = now()
     where r.id > $1 and r.id <= $2 and ${unchanged(table)} and not ${named[table]}`,
    [above, to],
  );
  return rowCount ?? 0;
}

export async function highestId(client: pg.ClientBase, table: SampleTable): Promise<number> {
  const { rows } = await client.query<{ id: number | null }>(`select max(id) as id from ${table}`);
  return rows[0]?.id ?? 0;
}

/** Made-up colleagues are offered no more; one who has been given a way to sign in is somebody by now. */
export async function retireColleagues(client: pg.ClientBase): Promise<void> {
  await client.query(
    `update person p set active = false, updated_at = now() where p.active and lower(p.email) = any ($1)
     and not exists (select from sign_in_account a where a.person_id = p.id)`,
    [samplePeople.map(({ email }) => email)],
  );
}
