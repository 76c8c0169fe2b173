import { sql } from 'kysely';
import type { Logger } from 'pino';
import { afterWriting, type Tender } from '../database/after-writing.ts';
import type { Database } from '../database/connect.ts';

/** Records that are written before indexes are tended: they put aside some 2 kB of each, and 4 MB at most. */
const enough = 500;

/**
 * Lets the indexes that words are found by take in what was written. PostgreSQL puts new words aside, and whoever writes the
 * one too many waits while all of them are sorted in, which touches half of an index: seconds after a large import.
 * Each search reads what is put aside, too.
 */
export function tendIndexes(db: Database, log: Logger): Tender {
  const tend = async () => {
    await takeIn(db);
    return enough;
  };
  return afterWriting(enough, tend, log, 'indexes could not be tended');
}

async function takeIn(db: Database): Promise<void> {
  await sql`
    select gin_clean_pending_list(i.indexrelid)
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
    where m.amname = 'gin' and i.indrelid in ('contact'::regclass, 'account'::regclass, 'campaign'::regclass)
  `.execute(db);
}
