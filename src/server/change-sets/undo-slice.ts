import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '#domain/people/actor.ts';
import { all, any, type Condition } from '../filters/conditions.ts';
import type { SubjectTable } from '../settings/subject-tables.ts';
import { fileAsAgain } from './file-as-again.ts';
import type { ColumnGroup, UndoColumn } from './undo-columns.ts';
import type { ChangeTransaction } from './within-change-set.ts';

/** Records that are written by one statement: enough to be quick, few enough to be called off soon. */
const sliceSize = 5000;

/** What of one table is undone. */
export type UndoPlan = {
  changeSetId: number;
  table: SubjectTable;
  /** All columns that were changed. */
  columns: UndoColumn[];
  /** The same, but for "file as", in groups. */
  groups: ColumnGroup[];
  /** The records that it is about, where it is not about all. */
  recordIds: readonly number[] | undefined;
  actor: Actor;
};

/** What became of some records: looked at, changed at least in part, and needing no change. */
export type UndoneSlice = { looked: number; changed: number; unchanged: number; last: number | null };

/**
 * Takes back what a change set did to the next records after the id `after`, each locked before it is looked at. A group
 * of columns that still holds what the change set wrote gets back what was there before. One that does not is left; it
 * is noted in the table `left_as_is`, unless it holds the old value already.
 */
export async function undoSlice(
  transaction: ChangeTransaction,
  plan: UndoPlan,
  after: number,
): Promise<UndoneSlice> {
  const { table, columns, groups } = plan;
  const shape = sql.join(columns.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type)}`));
  const states = groups.map((group, i) => sql`${stateOf(plan, group)} as ${sql.ref(stateName(i))}`);
  const values = groups.flatMap((group, i) => group.columns.map((column) => newValue(group, column, i)));
  const filed = fileAsAgain(plan);
  const written = groups.flatMap((group) => group.columns.map(({ name }) => name));
  const ok = groups.map((_, i) => sql<SqlBool>`g.${sql.ref(stateName(i))} = 'ok'`);
  if (filed) {
    written.push('file_as');
    ok.push(sql<SqlBool>`filed.file_as is distinct from h.file_as`);
  }
  const { rows } = await sql<UndoneSlice>`
    with slice as materialized (${sliceOf(plan, after)}), held as materialized (
      select r.* from ${sql.table(table)} as r
      where r.id = any ((select array_agg(record_id) from slice)::bigint[]) order by r.id for no key update of r
    ), weighed as materialized (
      select s.record_id, ${any(ok)} as touched, to_jsonb(g) as states, put.*
        ${filed ? sql`, filed.file_as, filed.left_as_is` : sql``}
      from slice as s join held as h on h.id = s.record_id
        cross join lateral jsonb_to_record(s.before) as b (${shape})
        cross join lateral jsonb_to_record(s.after) as a (${shape})
        cross join lateral (select ${sql.join([...states, sql`null::text as none`])} offset 0) as g
        cross join lateral (select ${sql.join([...values, sql`null::text as none`])} offset 0) as put
        ${filed ? sql`cross join lateral (select ${filed} offset 0) as filed` : sql``}
    ), changed as (
      update ${sql.table(table)} as r
      set ${sql.join(written.map((name) => sql`${sql.ref(name)} = w.${sql.ref(name)}`))}
      from weighed as w where w.record_id = r.id and w.touched
      returning 1
    ), refused as (
      select s.record_id, null as field, 'notFound' as reason
      from slice as s where not exists (select from held as h where h.id = s.record_id)
      union all ${refusedGroups(groups)}
      ${filed ? sql`union all select record_id, 'fileAs', 'changedSince' from weighed where left_as_is` : sql``}
    ), noted as (
      insert into left_as_is (subject, record_id, field, reason)
      select ${sql.lit(table)}, record_id, field, reason from refused
    )
    select (select count(*) from slice) as looked, (select count(*) from changed) as changed,
      (select count(*) from weighed as w where not touched
        and not exists (select from refused where refused.record_id = w.record_id)) as unchanged,
      (select max(record_id) from slice) as last
  `.execute(transaction);
  return rows[0] ?? { looked: 0, changed: 0, unchanged: 0, last: null };
}

function stateName(index: number): string {
  return `state_${index}`;
}

/** What happened to each of the next records, as one change: a change set may have written a record several times. */
function sliceOf({ table, changeSetId, recordIds }: UndoPlan, after: number): RawBuilder<unknown> {
  return sql`
    select record_id, bool_or(act = 'created') as created, max(version) as version,
      jsonb_merged(before order by version desc) as before, jsonb_merged(after order by version) as after
    from change
    where change_set_id = ${changeSetId} and subject = ${sql.lit(table)} and record_id > ${after}
      ${recordIds ? sql`and record_id = any (${recordIds}::bigint[])` : sql``}
    group by record_id order by record_id limit ${sql.lit(sliceSize)}`;
}

/**
 * Whether a group gets its values back (`ok`), has them already (`same`), or why not; null where it was not changed.
 * A record that was made goes to the bin, and nothing else happens to it.
 */
function stateOf(plan: UndoPlan, group: ColumnGroup): RawBuilder<unknown> {
  const names = group.columns.map(({ name }) => name);
  const state = sql`case
    when not s.after ?| array[${sql.join(names.map((name) => sql.lit(name)))}] then null
    ${group.isLeft ? sql`when true then 'changedSince'` : sql``}
    ${names.includes('rating') ? followingStars : sql``}
    when ${all(group.columns.map((column) => holds(group, column, 'a')))}
      then case when ${any(group.columns.map(linkIsGone))} then 'linkGone' else 'ok' end
    when ${all(group.columns.map((column) => holds(group, column, 'b')))} then 'same'
    else 'changedSince' end`;
  if (!names.includes('deleted_at')) return sql`case when not s.created then ${state} end`;
  const { changeSetId, table, actor } = plan;
  return sql`case when not s.created then ${state}
    when h.deleted_at is not null then 'same'
    when h.version = s.version
      or not changed_by_others(${sql.lit(table)}, h.id, ${changeSetId}, ${actor.id}, ${actor.name}) then 'ok'
    else 'changedSince' end`;
}

/** Stars that only followed from ticks, or from coming out of the bin, follow again where those are taken back. */
const followingStars = sql`when h.rating_mode = 'automatic' and not s.after ? 'rating_mode'
  and s.after ?| array['criteria_met', 'deleted_at'] then null`;

/** A single column is known to have changed where its group has. */
function holds({ columns }: ColumnGroup, { name }: UndoColumn, side: 'a' | 'b'): Condition {
  const same = sql<SqlBool>`h.${sql.ref(name)} is not distinct from ${sql.ref(`${side}.${name}`)}`;
  // Automatic stars follow the criteria, which may have changed since the rating became automatic.
  if (name === 'rating' && side === 'a' && columns.length > 1)
    return sql<SqlBool>`(not s.after ? 'rating' or ${same}
      or h.rating_mode = 'automatic' and s.after ->> 'rating_mode' = 'automatic')`;
  const condition = columns.length === 1 ? same : sql<SqlBool>`(not s.after ? ${sql.lit(name)} or ${same})`;
  if (name !== 'file_as_choice' || side === 'b') return condition;
  // An own text goes with the choice of having one.
  return sql<SqlBool>`(${condition} and (h.file_as_choice <> 'own' or not s.after ? 'file_as'
    or h.file_as is not distinct from s.after ->> 'file_as'))`;
}

function linkIsGone({ name, refersTo }: UndoColumn): Condition {
  if (refersTo === null) return sql<SqlBool>`false`;
  const id = sql.ref(`b.${name}`);
  return sql<SqlBool>`(${id} is not null and not exists (select from ${sql.raw(refersTo)} as x where x.id = ${id}))`;
}

/** What a column is to hold. */
function newValue({ columns }: ColumnGroup, { name }: UndoColumn, index: number): RawBuilder<unknown> {
  const ok = sql`g.${sql.ref(stateName(index))} = 'ok'`;
  const changed = columns.length === 1 ? sql`` : sql`and s.after ? ${sql.lit(name)}`;
  const back = sql`when ${ok} ${changed} then ${sql.ref(`b.${name}`)}`;
  const made = name === 'deleted_at' ? sql`when ${ok} and s.created then now()` : sql``;
  return sql`case ${made} ${back} else ${sql.ref(`h.${name}`)} end as ${sql.ref(name)}`;
}

function refusedGroups(groups: readonly ColumnGroup[]): RawBuilder<unknown> {
  const fields = groups.map(({ field }, i) => sql`(${sql.lit(stateName(i))}, ${field ?? null}::text)`);
  if (fields.length === 0) return sql`select null::bigint, null::text, null::text where false`;
  return sql`select w.record_id, of_group.field, w.states ->> of_group.state
    from weighed as w cross join (values ${sql.join(fields)}) as of_group (state, field)
    where w.states ->> of_group.state in ('changedSince', 'linkGone')`;
}
