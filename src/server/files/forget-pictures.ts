import { sql } from 'kysely';
import type { Services } from '../api/context.ts';

/**
 * Removes the pictures that no record has or had, after records were erased with their history. One of the last day may
 * be that of a record which is not saved yet.
 */
export async function forgetPictures({ db, files }: Pick<Services, 'db' | 'files'>): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from file f where kind = 'picture' and created_at < now() - interval '1 day'
      and not exists (select from contact where picture_id = f.id)
      and not exists (
        select from change cross join unnest(array[before ->> 'picture_id', after ->> 'picture_id']) as held
        where subject = 'contact' and held = f.id::text)
  `.execute(db);
  for (const { id } of rows) await files.remove(id);
}
