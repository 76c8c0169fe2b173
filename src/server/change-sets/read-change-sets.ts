import { type RawBuilder, sql } from 'kysely';
import { type ChangeKind, changeKinds } from '#contract/records.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';

type ChangeSet = {
  id: number;
  at: string;
  actor: { id: number | null; name: string };
  kind: ChangeKind;
  records: number;
};
type Row = Omit<ChangeSet, 'kind'> & { kind: string };

async function selectChangeSets(db: Database, rest: RawBuilder<unknown>): Promise<ChangeSet[]> {
  const { rows } = await sql<Row>`
    select s.id, s.at, s.kind, jsonb_build_object('id', s.actor_id, 'name', s.actor_name) as actor,
      (select count(*) from change c where c.change_set_id = s.id) as records
    from change_set s ${rest}
  `.execute(db);
  return rows.map((row) => ({ ...row, kind: changeKinds.find((known) => known === row.kind) ?? 'api' }));
}

/** What was changed, newest first; `before` is the `next` of the page before. */
export async function listChangeSets(db: Database, page: { limit: number; before?: number | undefined }) {
  const rows = await selectChangeSets(
    db,
    sql`where ${page.before === undefined ? sql`true` : sql`s.id < ${page.before}`}
      order by s.id desc limit ${page.limit + 1}`,
  );
  const items = rows.slice(0, page.limit);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

/**
 * One change set.
 *
 * @throws ProblemError `notFound`
 */
export async function readChangeSet(db: Database, id: number): Promise<ChangeSet> {
  const [found] = await selectChangeSets(db, sql`where s.id = ${id}`);
  if (!found) throw new ProblemError('notFound');
  return found;
}
