import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Identifier } from '../auth/identify.ts';
import { createSignIn } from '../auth/sign-in.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { Live } from './live.ts';

const { db, url } = await openTestDatabase();
const signIn = createSignIn({ db, databaseUrl: url, publicUrl: 'http://127.0.0.1', secret: 'x'.repeat(32) });

const ofLive = sql`application_name = 'winnow live' and datname = current_database()`;
const listeners = async () =>
  (await sql`select pid from pg_stat_activity where ${ofLive}`.execute(db)).rows.length;

test('one connection listens, also where what was missed could not be read at first', async () => {
  let read = 0;
  const live = new Live({
    url,
    identifier: new Identifier(db, signIn),
    log: pino({ level: 'silent' }),
    onSettings: () => {
      read += 1;
      return read === 2 ? Promise.reject(new Error('The database is starting.')) : Promise.resolve();
    },
    onJobEnded: () => undefined,
    onWritten: () => undefined,
  });
  await live.open();
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where ${ofLive}`.execute(db);
  await expect.poll(() => read).toBe(3);
  await expect.poll(listeners).toBe(1);
  await live.close();
  await signIn.close();
});
