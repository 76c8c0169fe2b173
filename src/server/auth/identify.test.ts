import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';
import { addApiKey } from './api-keys.ts';
import { Identifier } from './identify.ts';

const { db, services } = await openTestApp();

test('who was looked up while all was forgotten is looked up again', async () => {
  const identifier = new Identifier(db, services.signIn);
  const headers = { authorization: `Bearer ${await addApiKey(db, { name: 'Short-lived', role: 'member' })}` };
  const looking = identifier.identify(headers);
  identifier.forget();
  expect(await looking).toMatchObject({ name: 'Short-lived' });
  await sql`delete from api_key`.execute(db);
  expect(await identifier.identify(headers)).toBeNull();
});
