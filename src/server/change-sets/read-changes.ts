import { sql } from 'kysely';
import type { ChangeAct, RecordChange } from '#contract/change-sets.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import type { SubjectType } from '#domain/settings/setting-types.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import type { Kept } from '../records/told-columns.ts';
import { isBinned, subjectName, subjectType } from '../settings/subject-tables.ts';
import { readChangeSet } from './read-change-sets.ts';
import { waysToTell } from './ways-to-tell.ts';

type Row = {
  subject: string;
  id: number;
  version: number;
  type: SubjectType;
  name: string | null;
  inBin: boolean;
  act: ChangeAct;
} & Kept;

/** Where a page ends: the record and its version. */
const cursorShape = /^([a-z_]+)-(\d{1,15})-(\d{1,9})$/;

/**
 * The records that a change set touched, by id, each with its fields before and after; `next` is the `after` of the page
 * that follows. A record that was written several times stands there as often.
 *
 * @throws ProblemError `notFound`; `invalidInput` for a place that is none
 */
export async function readChanges(
  db: Database,
  actor: Actor,
  { id, limit, after }: { id: number; limit: number; after?: string | undefined },
): Promise<{ items: RecordChange[]; next: string | null }> {
  await readChangeSet(db, actor, id);
  return changesOf(db, actor.language, { id, limit, after });
}

/** The same, of a change set that is known to be there. */
export async function changesOf(
  db: Database,
  language: Language,
  { id, limit, after }: { id: number; limit: number; after?: string | undefined },
): Promise<{ items: RecordChange[]; next: string | null }> {
  const place = after === undefined ? null : cursorShape.exec(after);
  if (after !== undefined && !place) throw invalidInput({ field: 'after', code: 'wrongCursor' });
  const [, subject = '', record = '0', version = '0'] = place ?? [];
  const { rows } = await sql<Row>`
    select c.subject, c.record_id as id, c.version, c.act, c.before, c.after,
      ${subjectType(sql`c.subject`, sql`c.record_id`)} as type,
      ${subjectName(sql`c.subject`, sql`c.record_id`, language)} as name,
      ${isBinned(sql`c.subject`, sql`c.record_id`)} as "inBin"
    from (
      select * from change where change_set_id = ${id} and record_id >= ${Number(record)}::bigint
        and (record_id, subject, version) > (${Number(record)}::bigint, ${subject}, ${Number(version)}::integer)
      order by record_id, subject, version limit ${limit + 1}
    ) c
    order by c.record_id, c.subject, c.version
  `.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await toldChanges(db, page, language),
    next: rows.length > limit && last ? `${last.subject}-${last.id}-${last.version}` : null,
  };
}

async function toldChanges(db: Database, rows: readonly Row[], language: Language): Promise<RecordChange[]> {
  const ways = await waysToTell(db, rows, language);
  return rows.map(({ type, id, name, inBin, act, version, before, after }) => ({
    recordType: type,
    recordId: id,
    name: name ?? '',
    inBin,
    act,
    version,
    changes: ways.get(type)?.({ before, after }) ?? [],
  }));
}
