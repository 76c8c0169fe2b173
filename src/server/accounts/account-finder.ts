import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';

/** Finds accounts by their names, of which these are asked for: read at once, as many as they are. */
export async function accountFinder(
  db: Database,
  texts: readonly string[],
): Promise<(text: string) => number | 'several' | undefined> {
  const keys = [...new Set(texts.map(keyOf))].filter(Boolean);
  if (keys.length === 0) return () => undefined;
  const { rows } = await sql<{ key: string; id: number; accounts: number }>`
    select lower(name) as key, min(id) as id, count(*)::int as accounts from account
    where deleted_at is null and lower(name) = any (${keys}::text[]) group by 1
  `.execute(db);
  const found = new Map(rows.map(({ key, id, accounts }) => [key, accounts > 1 ? 'several' : id] as const));
  return (text) => found.get(keyOf(text));
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}
