import { type RawBuilder, sql } from 'kysely';
import type { RecordLink, RecordLinkType } from '#domain/fields/field.ts';
import { isRecordLinkType } from '#domain/records/link-types.ts';
import type { Database } from '../database/connect.ts';

/** Where what a link can point at has its name, and how the name is looked up. */
const named: readonly RawBuilder<unknown>[] = [
  sql`select lower(full_name) as key, type_id as type, id from contact
    where name_key in (select fold_text(text) from wanted) and deleted_at is null`,
  sql`select lower(name), type_id, id from account where lower(name) in (select text from wanted) and deleted_at is null`,
  sql`select lower(title), 'campaign', id from campaign where lower(title) in (select text from wanted) and deleted_at is null`,
  sql`select lower(name), 'person', id from person where lower(name) in (select text from wanted) and active`,
];

/** What a name stands for, among records of some types, or of all that there are; told where it is several. */
export type FindByName = (
  text: string,
  types?: readonly RecordLinkType[],
) => RecordLink | 'several' | undefined;

/** Finds what links can point at by name, of which these are asked for: read at once, as many as they are. */
export async function finderByName(db: Database, texts: readonly string[]): Promise<FindByName> {
  const keys = [...new Set(texts.map(keyOf))].filter(Boolean);
  if (keys.length === 0) return () => undefined;
  const { rows } = await sql<RecordLink & { key: string }>`
    with wanted as (select unnest(${keys}::text[]) as text) ${sql.join(named, sql` union all `)}`.execute(db);
  const found = Map.groupBy(rows, ({ key }) => key);
  return (text, types) => {
    const meant = (found.get(keyOf(text)) ?? []).filter(
      ({ type }) => types?.includes(type) ?? isRecordLinkType(type),
    );
    const [first] = meant;
    if (meant.length > 1) return 'several';
    return first && { type: first.type, id: first.id };
  };
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}
