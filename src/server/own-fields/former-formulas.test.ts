import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { formulasAsNow } from './fields-as-now.ts';

const { call, db, pool, services } = await openTestApp({ worker: true });
const waiting = { headers: { prefer: 'wait=20' } };

/** Gives a field a formula as an earlier version would have. */
async function keepFormula(id: number, formula: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`alter table own_field disable trigger user`.execute(transaction);
    await sql`update own_field set rules = jsonb_set(rules, '{formula}', to_jsonb(${formula}::text))
      where id = ${id}`.execute(transaction);
    await sql`alter table own_field enable trigger user`.execute(transaction);
  });
}

test('formulas from before a comma between digits was refused go on meaning two numbers', async () => {
  const formula = '"Due " & date(2026, 1, 15)';
  const made = await call('POST', '/own-fields', {
    kind: 'formula',
    types: ['lead'],
    label: { en: 'Due' },
    rules: { formula },
  });
  const kept = async () =>
    (await call('GET', '/own-fields')).body.items.map(
      (field: { rules: { formula: string } }) => field.rules.formula,
    );
  await keepFormula(made.body.id, 'date(2026,1,15) & "1,25" & max(1,2,3)');
  await sql`delete from schema_version where version = 34`.execute(db);
  await migrate(pool);
  expect(await kept()).toEqual(['date(2026, 1, 15) & "1,25" & max(1, 2, 3)']);
  const changed = await call('PATCH', `/own-fields/${made.body.id}`, {
    rules: { formula: 'round({rating} * 1,25)' },
  });
  expect(changed.body.errors).toMatchObject([{ field: 'rules.formula', code: 'formulaDecimalComma' }]);
});

/** A formula of more parts than it may have, by rules that came later than it. */
const tooLong = Array.from({ length: 600 }, () => '1').join('+');

test('a formula that would be refused now is no hindrance to other fields, and goes on', async () => {
  const made = await call('POST', '/own-fields', {
    kind: 'formula',
    types: ['lead'],
    label: { en: 'Sum' },
    rules: { formula: '1 + 1' },
  });
  await keepFormula(made.body.id, tooLong);
  expect(
    await call('POST', '/own-fields', { kind: 'text', types: ['lead'], label: { en: 'Other' } }),
  ).toMatchObject({ status: 201 });
  const lead = await call('POST', '/leads', { fullName: 'Kari' });
  expect(lead.body.custom).toMatchObject({ sum: 2 });
});

test('a formula that would be refused now is renamed and put in order, and that is undone', async () => {
  const made = await call('POST', '/own-fields', {
    kind: 'formula',
    types: ['lead'],
    label: { en: 'Total' },
    rules: { formula: '1 + 1' },
  });
  const { id } = made.body;
  await keepFormula(id, tooLong);
  const renamed = await call('PATCH', `/own-fields/${id}`, { label: { en: 'Grand total' } });
  expect(renamed).toMatchObject({ status: 200, body: { label: { en: 'Grand total' } } });
  const arranged = await call('POST', '/own-fields/arrange', { fields: [{ id, section: 'marks' }] });
  expect(arranged.status).toBe(200);
  for (const { body } of [arranged, renamed])
    expect((await call('POST', `/change-sets/${body.changeSetId}/undo`, {}, waiting)).body).toMatchObject({
      state: 'done',
    });
  const { items } = (await call('GET', '/own-fields')).body;
  expect(items.find((field: { id: number }) => field.id === id)).toMatchObject({
    label: { en: 'Total' },
    section: 'details',
  });
  expect(await call('PATCH', `/own-fields/${id}`, { rules: { formula: `${tooLong}+2` } })).toMatchObject({
    status: 422,
  });
});

test('a formula of an earlier version means what it means to this one, though no field has changed', async () => {
  const made = await call('POST', '/own-fields', {
    kind: 'formula',
    types: ['lead'],
    label: { en: 'Twice' },
    rules: { formula: '{rating} * 2' },
  });
  const lead = await call('POST', '/leads', { fullName: 'Ola', rating: 3, ratingMode: 'manual' });
  const read = async () => (await call('GET', `/leads/${lead.body.id}`)).body.custom.twice;
  const column = sql.id(`own_${made.body.id}`);
  await sql`alter table contact drop column ${column}`.execute(db);
  await sql`alter table contact add column ${column} numeric generated always as (rating * 200) stored`.execute(
    db,
  );
  await sql`comment on column contact.${column} is 'rating * 200'`.execute(db);
  expect(await read()).toBe(600);
  await formulasAsNow(services);
  expect(await read()).toBe(6);
  expect((await call('GET', `/leads/${lead.body.id}`)).body.version).toBe(lead.body.version);
});
