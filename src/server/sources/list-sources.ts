import { sql } from 'kysely';
import type { Language } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';

export type Source = { id: number; name: string; initiators: string[] };

/** The sources in use, in order, by their names in the reader's language. */
export async function listSources(db: Database, language: Language): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select id, ${sql.ref(`label_${language}`)} as name, initiators from list_item
    where list = 'source' and retired_at is null order by position, id
  `.execute(db);
  return rows;
}
