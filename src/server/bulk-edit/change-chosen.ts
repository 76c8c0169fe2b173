import { type RawBuilder, type SqlBool, sql } from 'kysely';
import {
  type ActionResult,
  mostRefusals,
  type Refusal,
  type RefusalCause,
  type RefusalReason,
} from '#contract/action-results.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { all, any } from '../filters/conditions.ts';
import { nameColumn, recordsOfType, tableOf } from '../records/record-table.ts';
import type { Refusing, RowEdit } from './row-edit.ts';

/** Records that are written by one statement: enough to be quick, few enough to be called off soon. */
const sliceSize = 5000;

export type Steps = { signal: AbortSignal; onProgress: (done: number) => void };

/**
 * Changes the records in the table `chosen`, slice by slice in the order of their ids, each locked before it is looked
 * at: two that change the same records wait for one another, and never each for the other. Records that hold the values
 * already are not touched.
 */
export async function changeChosen(
  transaction: ChangeTransaction,
  type: RecordType,
  edit: RowEdit,
  total: number,
  { signal, onProgress }: Steps,
): Promise<ActionResult> {
  await sql`select set_config('winnow.announce_later', 'on', true), set_config('work_mem', '64MB', true)`.execute(
    transaction,
  );
  let changed = 0;
  let after = 0;
  for (let done = 0; done < total; done += sliceSize) {
    signal.throwIfAborted();
    const slice = await changeSlice(transaction, type, edit, after);
    changed += slice.changed;
    after = slice.last;
    onProgress(Math.min(total, done + sliceSize));
  }
  signal.throwIfAborted();
  const { refused, refusedTotal } =
    changed < total ? await findRefused(transaction, type, edit) : { refused: [], refusedTotal: 0 };
  if (changed > 0) await sql`select announce_many(${type}, ${changed}::bigint)`.execute(transaction);
  return { changed, unchanged: total - changed - refusedTotal, refused, refusedTotal };
}

/** The condition on the row `r` under which the edit would change it. */
export function differs(edit: RowEdit): RawBuilder<SqlBool> {
  const { values, refusing } = edit;
  const other = any(
    values.map(({ column, value }) => sql<SqlBool>`${sql.ref(`r.${column}`)} is distinct from ${value}`),
  );
  return all([...standing(edit), other, ...refusing.map(({ when }) => sql<SqlBool>`not ${when}`)]);
}

function standing({ on }: RowEdit): RawBuilder<SqlBool>[] {
  return on === 'living' ? [sql<SqlBool>`r.deleted_at is null`] : [];
}

async function changeSlice(
  transaction: ChangeTransaction,
  type: RecordType,
  edit: RowEdit,
  after: number,
): Promise<{ changed: number; last: number }> {
  const table = sql.table(tableOf(type).table);
  const named = edit.values.map(({ column, value }, i) => ({ column, value, name: `new_${i}` }));
  const { rows } = await sql<{ changed: number; last: number }>`
    with slice as materialized (
      select id from chosen where id > ${after} order by id limit ${sql.lit(sliceSize)}
    ), held as materialized (
      select r.id, ${sql.join(named.map(({ name, value }) => sql`${value} as ${sql.ref(name)}`))}
      from ${table} as r
      where r.id = any ((select array_agg(id) from slice)::bigint[]) and ${recordsOfType(type)} and ${differs(edit)}
      order by r.id for no key update of r
    ), changed as (
      update ${table} as r
      set ${sql.join(named.map(({ column, name }) => sql`${sql.ref(column)} = ${sql.ref(`held.${name}`)}`))}
      from held where held.id = r.id
      returning 1
    )
    select (select count(*) from changed) as changed, (select max(id) from slice) as last
  `.execute(transaction);
  return rows[0] ?? { changed: 0, last: after };
}

/** Those of the chosen records to which it could not be done, the first of them by name. */
async function findRefused(
  transaction: ChangeTransaction,
  type: RecordType,
  { on, refusing }: RowEdit,
): Promise<{ refused: Refusal[]; refusedTotal: number }> {
  const name = sql.ref(`r.${nameColumn(type)}`);
  const causes = refusing.map(({ when }, i) => sql`case when ${when} then ${sql.lit(String(i))} end`);
  const { rows } = await sql<{ id: number; name: string | null; why: string[]; total: number }>`
    select id, name, why, count(*) over () as total from (
      select chosen.id, ${name} as name, case
        when r.id is null then '{notFound}'::text[]
        ${on === 'living' ? sql`when r.deleted_at is not null then '{inBin}'` : sql``}
        else array_remove(array[${sql.join(causes)}]::text[], null) end as why
      from chosen left join ${sql.table(tableOf(type).table)} as r on r.id = chosen.id and ${recordsOfType(type)}
    ) as looked where why <> '{}' order by id limit ${sql.lit(mostRefusals)}
  `.execute(transaction);
  const refused = rows.map(
    ({ id, name: called, why }): Refusal => ({
      type,
      id,
      name: called ?? '',
      causes: why.map((one) => causeOf(refusing[Number(one)], id, one === 'inBin' ? 'inBin' : 'notFound')),
    }),
  );
  return { refused, refusedTotal: rows[0]?.total ?? 0 };
}

/** What stood against changing one record: something in its fields, else where it is. */
function causeOf(known: Refusing | undefined, id: number, place: RefusalReason): RefusalCause {
  if (!known) return { reason: place };
  const { reason, field, cellOf } = known;
  const cell = cellOf?.(id);
  return { reason, ...(field && { field }), ...(cell && { cell }) };
}
