import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { systemActor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { tallyOf } from './record-tally.ts';

const { db } = await openTestDatabase();
const actor = systemActor();

function write(act: (transaction: ChangeTransaction) => Promise<unknown>) {
  return withinChangeSet(db, actor, 'api', act);
}

async function addLeads(transaction: ChangeTransaction, count: number, type = 'lead') {
  await sql`insert into contact (type_id, full_name, file_as)
    select ${type}, 'Kari', 'Kari' from generate_series(1, ${count}::integer)`.execute(transaction);
}

async function counted(type: RecordType): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from contact where type_id = ${type} and deleted_at is null`.execute(db);
  return rows[0]?.n ?? 0;
}

test('the tally follows making, deleting, restoring, converting, erasing and emptying', async () => {
  await write((transaction) => addLeads(transaction, 10));
  expect(await tallyOf(db, 'lead')).toBe(10);
  await write((transaction) =>
    sql`update contact set deleted_at = now() where id % 2 = 0`.execute(transaction),
  );
  expect(await tallyOf(db, 'lead')).toBe(await counted('lead'));
  await write((transaction) =>
    sql`update contact set deleted_at = null where id % 4 = 0`.execute(transaction),
  );
  expect(await tallyOf(db, 'lead')).toBe(await counted('lead'));
  await write((transaction) =>
    sql`update contact set type_id = 'contact' where id % 3 = 0`.execute(transaction),
  );
  expect(await tallyOf(db, 'lead')).toBe(await counted('lead'));
  expect(await tallyOf(db, 'contact')).toBe(await counted('contact'));
  await write((transaction) => sql`delete from contact where id % 5 = 0`.execute(transaction));
  expect(await tallyOf(db, 'lead')).toBe(await counted('lead'));
  expect(await tallyOf(db, 'contact')).toBe(await counted('contact'));
  await sql`truncate contact cascade`.execute(db);
  expect(await tallyOf(db, 'lead')).toBe(0);
  expect(await tallyOf(db, 'contact')).toBe(0);
});

test('what is taken back is not counted', async () => {
  const before = await tallyOf(db, 'lead');
  const refused = write(async (transaction) => {
    await addLeads(transaction, 5);
    throw new Error('taken back');
  });
  await expect(refused).rejects.toThrow('taken back');
  expect(await tallyOf(db, 'lead')).toBe(before);
});

test('many writers and readers at once neither wait for one another nor lose a record', async () => {
  const before = await tallyOf(db, 'lead');
  const writers = Array.from({ length: 8 }, async () => {
    for (let i = 0; i < 80; i++) await write((transaction) => addLeads(transaction, 1));
  });
  let writing = true;
  // More rows than are left lying: the readers add them up while the others write.
  const readers = Array.from({ length: 2 }, async () => {
    let last = before;
    while (writing) {
      const now = await tallyOf(db, 'lead');
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
  });
  await Promise.all(writers);
  writing = false;
  await Promise.all(readers);
  expect(await tallyOf(db, 'lead')).toBe(before + 640);
  const { rows } = await sql<{ n: number }>`select count(*) as n from record_tally`.execute(db);
  expect(rows[0]?.n).toBeLessThan(600);
});
