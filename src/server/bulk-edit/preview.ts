import { type RawBuilder, sql } from 'kysely';
import type { BulkChanges } from '#contract/bulk-changes.ts';
import type { BulkEditPreview } from '#contract/records.ts';
import type { Selection } from '#contract/selections.ts';
import type { Field } from '#domain/fields/field.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import { isManyValued } from '#domain/records/bulk-fields.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { linkedName } from '../records/linked-name.ts';
import { columnOf } from '../records/record-table.ts';
import { selectRecords } from '../selections/select-records.ts';
import { checkAction, plannedEdit } from './actions.ts';
import { differs } from './change-chosen.ts';

/** The most common values that are told; of a list as short as that of the categories each one. */
const mostValues = 6;
const mostItems = 200;
/** Characters of a value that are shown: long texts are told by how they begin. */
const longestValue = 120;

/**
 * What a bulk edit would change, before it does: how many differ, and what they hold today.
 *
 * @throws ProblemError as the edit itself
 */
export async function previewBulkEdit(
  db: Database,
  actor: Actor,
  type: RecordType,
  input: { selection: Selection; changes: BulkChanges },
): Promise<BulkEditPreview> {
  const action = { act: 'bulkEdit' as const, type, ...input };
  const selected = await selectRecords(db, actor, type, input.selection);
  await checkAction(db, action);
  const edit = await plannedEdit(db, action);
  const [first = ''] = Object.keys(input.changes);
  const field = fieldsOf(type)[first];
  const { ids, snapshotId } = input.selection;
  // Those that were named may be gone; of those that a filter finds there is none more than it finds.
  const total =
    ids || snapshotId !== undefined ? sql`(select count(*) from (${selected.ids}) as named)` : sql`count(*)`;
  const counted = await sql<{ total: number; differing: number }>`
    select ${total} as total, count(*) filter (where ${differs(edit)}) as differing ${selected.rows}`.execute(
    db,
  );
  const { rows: values } = field
    ? await sql<{ shown: string | null; count: number }>`
        select ${named(field, actor.language)} as shown, count from (
          select ${sql`held.value`}, count(*) as count
          from (select r.* ${selected.rows}) as r ${valuesOf(first, field)}
          group by held.value order by count desc, held.value limit ${sql.lit(isItemList(field) ? mostItems : mostValues)}) as held
        order by count desc, shown`.execute(db)
    : { rows: [] };
  const figures = counted.rows[0] ?? { total: 0, differing: 0 };
  return {
    ...figures,
    values: values.map(({ shown, count }) => ({ shown: labelOf(field, shown, actor.language), count })),
  };
}

/** Whether a record holds several of the items of a short list, by their ids. */
function isItemList({ kind }: Field): boolean {
  return kind === 'listItems' || kind === 'criteria';
}

/** The values `held.value` that a record `r` holds in a field: one, or each of a list. */
function valuesOf(key: string, field: Field): RawBuilder<unknown> {
  const column = sql.ref(`r.${columnOf(key, field)}`);
  if (field.kind === 'recordLink') {
    const part = (name: string) => sql.ref(`r.${columnOf(key, field)}_${name}`);
    return sql`cross join lateral (select ${part('type')} || ' ' || ${part('id')} as value) as held`;
  }
  if (isItemList(field)) return sql`left join lateral unnest(${column}) as held (value) on true`;
  if (isManyValued(field.kind)) {
    const text =
      field.kind === 'addresses'
        ? sql`nullif(concat_ws(', ', nullif(item ->> 'street', ''), nullif(concat_ws(' ', item ->> 'postalCode', item ->> 'city'), '')), '')`
        : sql`item ->> 'value'`;
    return sql`left join lateral (select ${text} as value from jsonb_array_elements(${column}) as one (item)) as held on true`;
  }
  if (field.kind === 'longText' || field.kind === 'text')
    return sql`cross join lateral (select nullif(left(${column}, ${sql.lit(longestValue)}), '') as value) as held`;
  return sql`cross join lateral (select ${column} as value) as held`;
}

/** How a value is shown, as text; choices and marks get their label afterwards. */
function named(field: Field, language: Language): RawBuilder<unknown> {
  switch (field.kind) {
    case 'person':
      return sql`(select name from person where person.id = held.value)`;
    case 'account':
      return sql`(select name from account where account.id = held.value)`;
    case 'listItem':
    case 'listItems':
      return sql`(select ${sql.ref(`label_${language}`)} from list_item where list_item.id = held.value)`;
    case 'criteria':
      return sql`(select ${sql.ref(`label_${language}`)} from scoring_criterion where scoring_criterion.id = held.value)`;
    case 'recordLink':
      return linkedName(sql`split_part(held.value, ' ', 1)`, sql`split_part(held.value, ' ', 2)::bigint`);
    default:
      return sql`held.value::text`;
  }
}

const yesNo = { true: { en: 'Yes', nb: 'Ja' }, false: { en: 'No', nb: 'Nei' } } as const;

function labelOf(field: Field | undefined, shown: string | null, language: Language): string | null {
  if (shown === null) return null;
  if (field?.kind === 'yesNo') return (shown === 'true' ? yesNo.true : yesNo.false)[language];
  const option = field?.options?.find(({ value }) => value === shown);
  return option ? option.label[language] : shown;
}
