import { sql } from 'kysely';
import type { Criterion } from '#contract/scoring.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';

/** The criteria of a record type, in order, described in the reader's language and in both. */
export async function listCriteria(db: Database, type: string, language: Language): Promise<Criterion[]> {
  const { rows } = await sql<Criterion>`
    select id, ${sql.ref(`label_${language}`)} as description,
      jsonb_build_object('en', label_en, 'nb', label_nb) as descriptions, importance
    from scoring_criterion
    where record_type = ${type} and deleted_at is null order by position, id
  `.execute(db);
  return rows;
}

/** The version of all criteria of a record type together: it goes up whenever one of them is added, changed or deleted. */
export async function versionOfCriteria(db: Database, type: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(sum(version), 0)::integer as version from scoring_criterion where record_type = ${type}`.execute(
    db,
  );
  return rows[0]?.version ?? 0;
}

/** Which of some ids are no criteria of a record type. */
export async function unknownCriteria(
  db: Database,
  type: string,
  ids: readonly unknown[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select given.id from unnest(${ids}::bigint[]) as given (id) where not exists (
      select from scoring_criterion c where c.id = given.id and c.record_type = ${type} and c.deleted_at is null)
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Finds the id of a criterion of a record type by what it says, in either language and whatever its case. */
export async function criterionFinder(
  db: Database,
  type: string,
): Promise<(text: string) => number | undefined> {
  const { rows } = await sql<{ id: number; said: string }>`
    select id, unnest(array[label_en, label_nb]) as said from scoring_criterion
    where record_type = ${type} and deleted_at is null order by position desc, id
  `.execute(db);
  const ids = new Map(rows.map(({ id, said }) => [said.trim().toLowerCase(), id]));
  return (text) => ids.get(text.trim().toLowerCase());
}
