import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';

/** Wrong passwords allowed within the window, before the next try has to wait. */
const window = { minutes: 15, perAccount: 5, perAddress: 50 };

export type Try = { email: string; address: string };

/**
 * How long this account, or this address, must wait before the next password is tried; 0 when it need not.
 * Counted per account and address together, so that a stranger cannot lock a person out from elsewhere, and per
 * address alone, so that one address cannot try one password on every account.
 */
export async function secondsUntilNextTry(db: Database, { email, address }: Try): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    with recent as (
      select email_key, at, row_number() over (order by at desc) as nth_of_address,
        row_number() over (partition by email_key order by at desc) as nth_of_account
      from sign_in_failure
      where ip_address = ${address} and at > now() - make_interval(mins => ${window.minutes})
    )
    select coalesce(ceil(extract(epoch from max(at) + make_interval(mins => ${window.minutes}) - now())), 0)::int as wait
    from recent
    where (nth_of_account = ${window.perAccount} and email_key = lower(${email})) or nth_of_address = ${window.perAddress}
  `.execute(db);
  return Math.max(0, rows[0]?.wait ?? 0);
}

/** Counts a wrong password, and forgets those of long ago. */
export async function recordFailure(db: Database, { email, address }: Try): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('at', '<', sql<string>`now() - interval '1 day'`).execute();
  await db
    .insertInto('sign_in_failure')
    .values({ email_key: email.toLowerCase(), ip_address: address })
    .execute();
}
