import type { FieldChange } from '#contract/field-changes.ts';
import type { Language } from '#domain/people/roles.ts';
import type { SubjectType } from '#domain/settings/setting-types.ts';
import type { Database } from '../database/connect.ts';
import { fieldChanges } from '../records/history.ts';
import { namesBehindIds } from '../records/names-behind-ids.ts';
import { type Kept, toldColumns } from '../records/told-columns.ts';

/** How to tell by field what rows of changes keep by column: a way for each type, with the names behind all their ids. */
export async function waysToTell(
  db: Database,
  rows: readonly (Kept & { type: SubjectType })[],
  language: Language,
): Promise<Map<SubjectType, (kept: Kept) => FieldChange[]>> {
  const ways = new Map<SubjectType, (kept: Kept) => FieldChange[]>();
  for (const type of new Set(rows.map((row) => row.type))) {
    const ofType = rows.filter((row) => row.type === type);
    const columns = await toldColumns(db, type, ofType);
    const nameOf = await namesBehindIds(db, columns, ofType, language);
    ways.set(type, (kept) => fieldChanges(columns, kept, nameOf));
  }
  return ways;
}
