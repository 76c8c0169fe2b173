import { type RawBuilder, sql } from 'kysely';
import {
  type ActionResult,
  mostRefusals,
  type Refusal,
  type RefusalCause,
  type RefusalReason,
} from '#contract/action-results.ts';
import type { FieldChange } from '#contract/field-changes.ts';
import type { Language } from '#domain/people/roles.ts';
import type { SubjectType } from '#domain/settings/setting-types.ts';
import type { Kept } from '../records/told-columns.ts';
import { type SubjectTable, subjectName, subjectType } from '../settings/subject-tables.ts';
import type { UndoPlan } from './undo-slice.ts';
import { waysToTell } from './ways-to-tell.ts';
import type { ChangeTransaction } from './within-change-set.ts';

type Row = {
  subject: string;
  type: SubjectType;
  id: number;
  name: string | null;
  causes: Pick<RefusalCause, 'field' | 'reason'>[];
  total: number;
};

/** Notes in the table `left_as_is` why something of some records was left. */
export async function noteLeft(
  transaction: ChangeTransaction,
  left: { table: SubjectTable; ids: number[]; field: string; reason: RefusalReason },
): Promise<void> {
  const { table, ids, field, reason } = left;
  await sql`insert into left_as_is (subject, record_id, field, reason)
    select ${table}, id, ${field}, ${reason} from unnest(${ids}::bigint[]) as id`.execute(transaction);
}

/** Characters of a value, as it is kept, up to which it is told. */
const longestTold = 300;

/**
 * What an undo has left as it is, from the table `left_as_is`: the first records by id, each with the fields that were
 * left and what has become of them since, and how many records there are.
 */
export async function refusalsOf(
  transaction: ChangeTransaction,
  language: Language,
  plans: readonly UndoPlan[],
): Promise<Pick<ActionResult, 'refused' | 'refusedTotal'>> {
  const { rows } = await sql<Row>`
    with first as (
      select subject, record_id, count(*) over () as total,
        jsonb_agg(jsonb_strip_nulls(jsonb_build_object('field', field, 'reason', reason)) order by field) as causes
      from left_as_is group by subject, record_id order by subject, record_id limit ${sql.lit(mostRefusals)}
    )
    select subject, record_id as id, causes, total, ${subjectType(sql`subject`, sql`record_id`)} as type,
      ${subjectName(sql`subject`, sql`record_id`, language)} as name
    from first order by subject, record_id
  `.execute(transaction);
  const changes = await changesSince(transaction, language, plans, rows);
  const refused = rows.map(({ subject, type, id, name, causes }): Refusal => {
    const told = causes.map((cause) => {
      const change = cause.field && changes.get(placeOf(subject, id, cause.field));
      return change ? { ...cause, change } : cause;
    });
    return { type, id, name: name ?? '', causes: told };
  });
  return { refused, refusedTotal: rows[0]?.total ?? 0 };
}

function placeOf(subject: string, id: number, field: string): string {
  return `${subject} ${id} ${field}`;
}

/** Of the fields that were changed since: what each holds, and what would have come back. */
async function changesSince(
  transaction: ChangeTransaction,
  language: Language,
  plans: readonly UndoPlan[],
  refused: readonly Row[],
): Promise<Map<string, FieldChange>> {
  const changes = new Map<string, FieldChange>();
  for (const plan of plans) {
    const types = new Map(
      refused.flatMap(({ subject, id, type }) => (subject === plan.table ? [[id, type]] : [])),
    );
    const rows = (await readBoth(transaction, plan, [...types.keys()])).flatMap((row) => {
      const type = types.get(row.id);
      return type ? [{ ...row, type }] : [];
    });
    const ways = await waysToTell(transaction, rows, language);
    for (const { id, field, type, before, after } of rows) {
      const change = ways
        .get(type)?.({ before, after })
        .find((one) => one.field === field);
      if (change) changes.set(placeOf(plan.table, id, field), change);
    }
  }
  return changes;
}

/** The columns of each field as they stand, `before`, and as they were before the change set, `after`. */
async function readBoth(
  transaction: ChangeTransaction,
  { table, changeSetId, columns, groups }: UndoPlan,
  ids: readonly number[],
): Promise<(Kept & { id: number; field: string })[]> {
  const fields = groups.flatMap(({ field, isLeft, columns: members }) =>
    field === undefined || isLeft ? [] : [sql`(${field}::text, ${members.map(({ name }) => name)}::text[])`],
  );
  if (table === 'contact' && columns.some(({ name }) => name === 'file_as'))
    fields.push(sql`('fileAs', '{file_as}'::text[])`);
  if (ids.length === 0 || fields.length === 0) return [];
  const ofField = (kept: RawBuilder<unknown>) =>
    sql`(select jsonb_object_agg(name, value) from jsonb_each(${kept}) as one (name, value) where name = any (told.columns))`;
  const { rows } = await sql<Kept & { id: number; field: string }>`
    select * from (
      select l.record_id as id, l.field, ${ofField(sql`to_jsonb(h)`)} as before, ${ofField(sql`c.before`)} as after
      from (values ${sql.join(fields)}) as told (field, columns) join left_as_is as l on l.field = told.field
        join ${sql.table(table)} as h on h.id = l.record_id
        cross join lateral (
          select jsonb_merged(before order by version desc) as before from change
          where change_set_id = ${changeSetId} and subject = ${sql.lit(table)} and record_id = l.record_id) as c
      where l.subject = ${sql.lit(table)} and l.record_id = any (${ids}::bigint[]) and l.reason = 'changedSince'
    ) as told
    where length(before::text) <= ${sql.lit(longestTold)} and length(after::text) <= ${sql.lit(longestTold)}
  `.execute(transaction);
  return rows;
}
