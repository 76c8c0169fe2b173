import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { indexOwnFields } from './index-own-fields.ts';
import { purgeOwnFields } from './purge-own-fields.ts';

const { call, db, actor, services } = await openTestApp({ worker: true });
const waiting = { headers: { prefer: 'wait=20' } };

async function columns(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = 'contact'::regclass and attname like 'own\\_%' and not attisdropped order by 1`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

/** Makes all that was done to fields so far as long ago. */
async function letPass(days: number): Promise<void> {
  await withinChangeSet(db, actor, 'settings', async (transaction) => {
    const passed = sql`make_interval(days => ${days})`;
    await sql`update own_field set deleted_at = deleted_at - ${passed}`.execute(transaction);
    await sql`update change_set set at = at - ${passed}`.execute(transaction);
  });
}

async function addField(en: string, kind: string, more: Record<string, unknown> = {}) {
  return (await call('POST', '/own-fields', { types: ['lead'], label: { en }, kind, ...more })).body;
}

test('what is left of a field goes thirty days after it was deleted or of that kind, and not before', async () => {
  const size = await addField('Size', 'choice', { options: [{ label: { en: 'Large' } }] });
  const code = await addField('Code', 'text');
  const price = await addField('Price', 'number');
  const doubled = await addField('Doubled', 'formula', { rules: { formula: '{custom.price} * 2' } });
  await call('POST', '/leads', { fullName: 'Kari', custom: { size: 'Large', code: '12', price: 2 } });
  await call('POST', `/own-fields/${code.id}/convert`, { kind: 'number' }, waiting);
  await call('DELETE', `/own-fields/${size.id}`);
  const all = [size, code, price, doubled].map(({ storage }) => storage);
  await letPass(29);
  await purgeOwnFields(db);
  expect(await columns()).toEqual([...all, `${code.storage}_2`].sort());

  await call('DELETE', `/own-fields/${doubled.id}`);
  await call('DELETE', `/own-fields/${price.id}`);
  await letPass(2);
  await purgeOwnFields(db);
  expect(await columns()).toEqual([`${code.storage}_2`, price.storage, doubled.storage].sort());
  const { rows } = await sql`select 1 from list_item where list = ${`field:${size.id}`}`.execute(db);
  expect(rows).toEqual([]);

  await letPass(30);
  await purgeOwnFields(db);
  // The column of the formula goes, and with it nothing holds the one that it reckons with.
  await purgeOwnFields(db);
  expect(await columns()).toEqual([`${code.storage}_2`]);
  const lead = (await call('GET', '/leads')).body.items[0];
  expect(lead.custom).toEqual({ code: 12 });
  await call('PATCH', `/leads/${lead.id}`, { custom: { code: 13 } }, { headers: { 'if-match': '1' } });
  expect((await call('GET', `/leads/${lead.id}`)).body.custom).toEqual({ code: 13 });
});

test('a number that many records hold is indexed, and a field of few values is not', async () => {
  const weight = await addField('Weight', 'number');
  await addField('Height', 'number');
  for (const custom of [{ weight: 1 }, { weight: 2 }])
    await call('POST', '/leads', { fullName: 'Ola', custom });
  await indexOwnFields(services, { fewest: 2 });
  await indexOwnFields(services, { fewest: 2 });
  const { rows } = await sql<{ name: string; valid: boolean }>`
    select indexrelid::regclass::text as name, indisvalid as valid from pg_index
    where indexrelid::regclass::text like '%\_order'`.execute(db);
  expect(rows).toEqual([{ name: `contact_${weight.storage}_order`, valid: true }]);
});

test('a field that keeps the numbers of many firms is indexed by their digits', async () => {
  const fields = { kind: 'text', types: ['account'] };
  const number = (await call('POST', '/own-fields', { ...fields, label: { en: 'Org. no.' } })).body;
  await call('POST', '/own-fields', { ...fields, label: { en: 'Order no.' } });
  for (const digits of ['914 778 271', '974 760 673'])
    await call('POST', '/accounts', { name: 'Fjord', custom: { orgNo: digits, orderNo: digits } });
  await indexOwnFields(services, { fewest: 2 });
  const { rows } = await sql<{ of: string }>`
    select pg_get_indexdef(indexrelid, 1, true) as of from pg_index
    where indexrelid::regclass::text like '%\_digits' and indisvalid`.execute(db);
  expect(rows).toEqual([{ of: expect.stringContaining(`regexp_replace(${number.storage}`) }]);
});

test('an index that waits for somebody who writes is broken off when the server stops, and made the next time', async () => {
  const { key, storage } = await addField('Width', 'number');
  for (const width of [1, 2]) await call('POST', '/leads', { fullName: 'Ola', custom: { [key]: width } });
  const stopping = new AbortController();
  await withinChangeSet(db, actor, 'form', async (transaction) => {
    await sql`insert into contact (full_name, file_as) values ('Kari', 'Kari')`.execute(transaction);
    const indexing = indexOwnFields(services, { fewest: 2, signal: stopping.signal });
    const waits = async () => {
      const { rows } = await sql`select from pg_stat_activity where datname = current_database()
        and query like 'create index concurrently%' and wait_event_type = 'Lock'`.execute(db);
      return rows.length > 0;
    };
    await expect.poll(waits, { timeout: 10_000 }).toBe(true);
    stopping.abort();
    await expect(indexing).rejects.toThrow();
  });
  await indexOwnFields(services, { fewest: 2 });
  expect(await indexed()).toContain(`contact_${storage}_order`);
});

/** The fields of people that have an index for their order. */
async function indexed(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index
    where indexrelid::regclass::text like 'contact\\_own%\\_order' and indisvalid`.execute(db);
  return rows.map(({ name }) => name);
}

test('a field is indexed when enough was written, and before it goes over to another kind', async () => {
  const { id, key, storage } = await addField('Length', 'text');
  const field = `custom.${key}`;
  await withinChangeSet(db, actor, 'form', (transaction) =>
    sql`insert into contact (full_name, file_as, ${sql.id(storage)})
      select 'Lead ' || n, 'Lead', n from generate_series(1, 10000) n`.execute(transaction),
  );
  await call('POST', `/own-fields/${id}/convert`, { kind: 'number' }, { headers: { prefer: 'wait=30' } });
  expect(await indexed()).toContain(`contact_${storage}_2_order`);
  const { storage: bulk, key: bulkKey } = await addField('Depth', 'number');
  const edit = { selection: { filter: { field, op: 'isNotEmpty' } }, changes: { custom: { [bulkKey]: 7 } } };
  await call('POST', '/leads/bulk-edit', edit, { headers: { prefer: 'wait=60' } });
  await expect.poll(indexed, { timeout: 20_000 }).toContain(`contact_${bulk}_order`);
});
