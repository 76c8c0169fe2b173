import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { newRecordSchema } from '#contract/record-schemas.ts';
import { contactFields } from '#domain/fields/contact-fields.ts';
import { systemActor } from '#domain/people/actor.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { addSampleData, LeadsAlready } from './add-sample-data.ts';
import { removeSampleData } from './remove-sample-data.ts';

const actor = systemActor('Test');
const today = Date.UTC(2026, 10, 25);
const some = { leads: 300, seed: 1, today };

/** All that is in a table, but for when it was written. */
async function contentOf(pool: pg.Pool, table: string): Promise<string> {
  const { rows } = await pool.query(
    `select to_jsonb(t) - '{number}'::text[] as row from ${table} t order by id`,
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

async function indexesAndKeys(pool: pg.Pool): Promise<unknown> {
  const { rows } = await pool.query(`
    select indexdef as text from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'f'
    order by 1`);
  return rows;
}

test('the same request fills two databases with the same records', async () => {
  const one = await openTestDatabase();
  const other = await openTestDatabase();
  const counts = await addSampleData(one.pool, actor, some);
  expect(counts).toEqual({ leads: 300, contacts: 25, accounts: 15, campaigns: 12, people: 5 });
  await addSampleData(other.pool, actor, some);
  for (const table of ['contact', 'account', 'campaign'])
    expect(await contentOf(other.pool, table)).toBe(await contentOf(one.pool, table));
});

describe('a filled database', async () => {
  const { pool, db } = await openTestDatabase();
  await addSampleData(pool, actor, some);

  test('has the history of every record, in one change set', async () => {
    const { rows } = await sql<{ subject: string; n: number }>`
      select subject, count(*)::int as n from change c join change_set s on s.id = c.change_set_id
      where s.kind = 'sampleData' and act = 'created' group by 1 order by 1`.execute(db);
    expect(rows).toEqual([
      { subject: 'account', n: 15 },
      { subject: 'campaign', n: 12 },
      { subject: 'contact', n: 325 },
    ]);
    const sets = await db.selectFrom('change_set').select('id').execute();
    expect(sets).toHaveLength(1);
  });

  test('finds its leads by name without accents, by telephone and by address', async () => {
    const { rows } = await pool.query(`
      select count(*) filter (where search_text like '% ' || name_key || '%')::int as named,
        count(*) filter (where jsonb_array_length(phone_keys) = jsonb_array_length(phones))::int as phoned,
        count(*)::int as n from contact`);
    expect(rows).toEqual([{ named: 325, phoned: 325, n: 325 }]);
  });

  test('names only people, accounts, campaigns and leads that are there', async () => {
    const { rows } = await pool.query(`
      select count(*)::int as n from contact c where
        (initiated_by_type = 'campaign' and not exists (select from campaign where id = c.initiated_by_id))
        or (initiated_by_type = 'account' and not exists (select from account where id = c.initiated_by_id))
        or (initiated_by_type = 'lead' and not exists (select from contact where id = c.initiated_by_id))
        or (initiated_by_type = 'person' and not exists (select from person where id = c.initiated_by_id))`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('is not filled twice, unless that is asked for', async () => {
    await expect(addSampleData(pool, actor, some)).rejects.toThrow(LeadsAlready);
    await addSampleData(pool, actor, { ...some, leads: 20, seed: 2 }, { beside: true });
    const { rows } = await pool.query(
      'select count(*)::int as n, count(distinct number)::int as numbers from contact',
    );
    expect(rows).toEqual([{ n: 346, numbers: 346 }]);
  });
});

test('a large filling leaves every index and key as it was, and all rows indexed', async () => {
  const { pool } = await openTestDatabase();
  const before = await indexesAndKeys(pool);
  await addSampleData(pool, actor, { ...some, leads: 20_000 });
  expect(await indexesAndKeys(pool)).toEqual(before);
  const { rows } = await pool.query(
    `select count(*)::int as n from contact where search_text like '%haugen%' and type_id = 'lead'`,
  );
  expect(rows[0]?.n).toBeGreaterThan(50);
  await expect(pool.query('update contact set account_id = -1')).rejects.toThrow();
});

test('called off, it leaves nothing', async () => {
  const { pool } = await openTestDatabase();
  const calledOff = new AbortController();
  const filling = addSampleData(
    pool,
    actor,
    { ...some, leads: 60_000 },
    { signal: calledOff.signal, onProgress: () => calledOff.abort() },
  );
  await expect(filling).rejects.toThrow();
  for (const table of ['contact', 'account', 'campaign', 'change_set', 'change', 'person']) {
    const { rows } = await pool.query(`select count(*)::int as n from ${table}`);
    expect(rows, table).toEqual([{ n: 0 }]);
  }
});

describe('taken away again', async () => {
  const { pool } = await openTestDatabase();
  await addSampleData(pool, actor, some);

  test('it leaves what somebody has changed, and what that names', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query(`insert into change_set (kind, actor_name) values ('form', 'Kari')`);
    await client.query(`select set_config('winnow.change_set', max(id)::text, true) from change_set`);
    const { rows: kept } = await client.query<{ id: number; account_id: number }>(`
      update contact set comments = 'Mine' where id = (select min(id) from contact where account_id is not null)
      returning id, account_id`);
    await client.query('commit');
    client.release();

    const counts = await removeSampleData(pool, actor);
    expect(counts.leads).toBe(299);
    const living = (table: string) => pool.query(`select id from ${table} where deleted_at is null`);
    expect((await living('contact')).rows).toEqual([{ id: kept[0]?.id }]);
    expect((await living('account')).rows).toContainEqual({ id: kept[0]?.account_id });
    expect(counts.accounts).toBeGreaterThanOrEqual(13);
    expect((await pool.query('select count(*)::int as n from person where active')).rows).toEqual([{ n: 0 }]);
    expect(await removeSampleData(pool, actor)).toEqual({ leads: 0, contacts: 0, accounts: 0, campaigns: 0 });
  });
});

describe('by the API', async () => {
  const { call, db } = await openTestApp({ worker: true });
  const waiting = { headers: { prefer: 'wait=30' } };

  test('200 leads are added to a database without any, in one job, and each is a lead that could have been sent', async () => {
    expect((await call('GET', '/sample-data')).body).toEqual({ present: false });
    const added = await call('POST', '/sample-data', undefined, waiting);
    expect(added).toMatchObject({
      status: 200,
      body: { state: 'done', result: { leads: 200, accounts: 10, campaigns: 12 } },
    });
    expect(added.body.changeSetId).toBeGreaterThan(0);
    expect((await call('GET', '/sample-data')).body).toEqual({ present: true });
    const schema = newRecordSchema('lead');
    const ids = await db
      .selectFrom('contact')
      .select('id')
      .where('type_id', '=', 'lead')
      .orderBy('id')
      .execute();
    expect(ids).toHaveLength(200);
    for (const { id } of ids.filter((_, index) => index % 10 === 0)) {
      const lead = (await call('GET', `/leads/${id}`)).body;
      const writable = Object.entries(contactFields).filter(([, field]) => !('readOnly' in field));
      const sent = Object.fromEntries(writable.map(([key]) => [key, lead[key]]));
      expect(schema.safeParse(sent).error).toBeUndefined();
      expect(lead.createdAt < lead.updatedAt || lead.createdAt === lead.updatedAt).toBe(true);
    }
  });

  test('a database with leads is left alone', async () => {
    expect(await call('POST', '/sample-data')).toMatchObject({ status: 409, body: { code: 'alreadyDone' } });
  });

  test('who may only read may not add or remove them', async () => {
    expect((await call('POST', '/sample-data', undefined, { role: 'viewer' })).status).toBe(403);
    expect((await call('DELETE', '/sample-data', undefined, { role: 'viewer' })).status).toBe(403);
  });

  test('they are removed in one step', async () => {
    const removed = await call('DELETE', '/sample-data', undefined, waiting);
    expect(removed).toMatchObject({
      status: 200,
      body: { state: 'done', result: { leads: 200, accounts: 10, campaigns: 12 } },
    });
    expect((await call('GET', '/sample-data')).body).toEqual({ present: false });
    expect((await call('POST', '/sample-data', undefined, waiting)).status).toBe(200);
  });
});
