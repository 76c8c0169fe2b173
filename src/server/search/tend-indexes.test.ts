import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createRecord } from '../records/save-record.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { tendIndexes } from './tend-indexes.ts';

const { db, actor } = await openTestApp();

/** Pages of words that the index of leads had put aside; it takes them in. */
async function putAside(): Promise<number> {
  const { rows } = await sql<{
    pages: number;
  }>`select gin_clean_pending_list('contact_search') as pages`.execute(db);
  return rows[0]?.pages ?? 0;
}

test('the index takes in what was written, as soon as it is enough', async () => {
  const tended = async (...written: number[]) => {
    const tender = tendIndexes(db, pino({ level: 'silent' }));
    for (const records of written) tender.written(records, 'lead');
    await tender.stop();
  };
  await createRecord(db, actor, 'lead', { fullName: 'Kari Nordmann' });
  await tended(1);
  expect(await putAside()).toBeGreaterThan(0);

  await createRecord(db, actor, 'lead', { fullName: 'Ola Nordmann' });
  await tended(250, 250);
  expect(await putAside()).toBe(0);
});
