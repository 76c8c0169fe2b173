import type pg from 'pg';
import type { Field, FieldKind } from '#domain/fields/field.ts';
import { describeType, type ImportedType } from '#domain/records/record-types.ts';
import { tableOf } from '../records/record-table.ts';
import { type ImportColumn, storedValue, takes } from './import-columns.ts';

/** What matched rows give their values to: records that were there, or the first row of the same in the file. */
type Target = {
  table: string;
  key: string;
  match: 'record_id' | 'root_no';
  isRow: boolean;
  /** Whether it has the field of a column at all: it may be of another type, which does not show it. */
  takes: (column: ImportColumn) => string;
};

function targetsOf(type: ImportedType): readonly Target[] {
  return [
    {
      table: tableOf(type).table,
      key: 'id',
      match: 'record_id',
      isRow: false,
      takes: (column) => takes(column, 't.type_id'),
    },
    { table: 'import_row', key: 'row_no', match: 'root_no', isRow: true, takes: () => 'true' },
  ];
}

/** How a field gains what it lacks. `t` is the target, `r` a row, and `gift` what all rows have for a target. */
type Gain = {
  /** Whether the target has nothing. */
  lacks: (column: ImportColumn, target: Target) => string;
  /** Whether a row has something. */
  has: (column: ImportColumn) => string;
  /** What the rows have, of which the first counts. */
  gathered: (column: ImportColumn) => string;
  /** What else is written where it is given. */
  beside?: (column: ImportColumn, target: Target) => string;
};

const firstOf = (value: string) =>
  `(array_agg(${value} order by r.row_no) filter (where ${value} is not null))[1]`;

const oneValue: Gain = {
  lacks: ({ column }) => `t.${column} is null`,
  has: ({ column }) => `r.${column} is not null`,
  gathered: ({ column }) => firstOf(`r.${column}`),
};

const gains: Partial<Record<FieldKind, Gain>> = {
  listItems: {
    ...oneValue,
    // A record keeps the ids of its items, of which it may have none.
    lacks: ({ column }, { isRow }) => (isRow ? `t.${column} is null` : `t.${column} = '{}'`),
  },
  // A mark is set where a row says so; none is taken off.
  yesNo: {
    lacks: ({ column }) => `t.${column} is not true`,
    has: ({ column }) => `r.${column}`,
    gathered: ({ column }) => `bool_or(r.${column})`,
  },
  criteria: {
    lacks: ({ column }) => `t.${column} = '{}'`,
    has: ({ column }) => `r.${column} <> '{}'`,
    // An array of arrays could not be gathered.
    gathered: ({ column }) => `${firstOf(`nullif(r.${column}, '{}')::text`)}::integer[]`,
  },
  // Stars that are given are manual.
  stars: {
    lacks: ({ column }) => `t.${column}_mode = 'automatic' and t.${column} = 0`,
    has: ({ column }) => `r.${column} > 0`,
    gathered: ({ column }) => firstOf(`nullif(r.${column}, 0)`),
    beside: (rating, target) => given(rating, target, `${rating.column}_mode`, `'manual'`),
  },
};

const gainOf = ({ field }: ImportColumn): Gain => gains[field.kind] ?? oneValue;

const listKinds: ReadonlySet<FieldKind> = new Set(['emails', 'phones', 'websites', 'addresses']);
const isList = ({ kind }: Field) => listKinds.has(kind);

/** The lists of values of a type, and its other fields that may be empty. The name is never one: who matches has one. */
function fillable(type: ImportedType, columns: readonly ImportColumn[]) {
  const { nameField } = describeType(type);
  return {
    lists: columns.filter(({ field }) => isList(field)),
    singles: columns.filter(
      ({ key, field, own }) =>
        !isList(field) &&
        (own || (key !== nameField && !field.derived && !field.readOnly && field.initial === undefined)),
    ),
  };
}

/**
 * Lists, in the temporary table `import_giving (row_no)`, the matched rows that have something to give: a value for a field
 * that is empty in their target, or an e-mail address, number or address under a label that it lacks. Of several rows that
 * would fill the same field, the first gives. What the lists gain waits in `import_fresh`.
 */
export async function markGivingRows(
  client: pg.PoolClient,
  type: ImportedType,
  columns: readonly ImportColumn[],
): Promise<void> {
  await client.query(`
    create temporary table import_fresh (field text, target text, target_id bigint, row_no integer, position bigint, entry jsonb);
    create temporary table import_giving (row_no integer primary key)`);
  const { lists, singles } = fillable(type, columns);
  for (const target of targetsOf(type)) {
    for (const { column } of lists) await client.query(freshEntries(target, column));
    await client.query(givingRows(target, singles));
  }
}

/** Gives what {@link markGivingRows} found. The names of sources and categories must have their ids: see `addItems`. */
export async function fillEmptyFields(
  client: pg.PoolClient,
  type: ImportedType,
  columns: readonly ImportColumn[],
): Promise<void> {
  const { lists, singles } = fillable(type, columns);
  // Rows first: what they gather is stored with them.
  for (const target of targetsOf(type).toReversed()) await client.query(fillTarget(target, singles, lists));
}

function freshEntries({ table, key, match }: Target, list: string): string {
  return `
    insert into import_fresh
    select distinct on (target_id, value) '${list}', '${table}', target_id, row_no, position, entry from (
      select distinct on (given.target_id, given.label) given.*
      from (
        select m.${match} as target_id, m.row_no, e.position, e.entry, e.entry->>'label' as label,
          coalesce(lower(e.entry->>'value'), e.entry->>'label') as value
        from import_match m join import_row r using (row_no),
          jsonb_array_elements(r.${list}) with ordinality e(entry, position)
        where m.${match} is not null
      ) given join ${table} t on t.${key} = given.target_id
      where not exists (
        select from jsonb_array_elements(t.${list}) had
        where had->>'label' = given.label or lower(had->>'value') = given.value)
      order by given.target_id, given.label, given.row_no, given.position
    ) labelled order by target_id, value, row_no, position`;
}

function givingRows(target: Target, columns: readonly ImportColumn[]): string {
  const { table, key, match } = target;
  const firsts = columns.map(
    (column) =>
      `min(r.row_no) filter (where ${gainOf(column).has(column)}) over same as first_${column.column}`,
  );
  const gives = columns.map(
    (column) => `(${lacks(column, target)} and given.row_no = first_${column.column})`,
  );
  return `
    insert into import_giving
    select given.row_no from (
      select m.${match} as target_id, r.row_no, ${firsts.join(', ')}
      from import_match m join import_row r using (row_no) where m.${match} is not null
      window same as (partition by m.${match})
    ) given join ${table} t on t.${key} = given.target_id
    where ${gives.join(' or ')}
    union select row_no from import_fresh where target = '${table}'`;
}

function lacks(column: ImportColumn, target: Target): string {
  return `${target.takes(column)} and ${gainOf(column).lacks(column, target)}`;
}

/** Sets a column where a field lacks something and is given it. */
function given(column: ImportColumn, target: Target, written: string, value: string): string {
  return `${written} = case when ${lacks(column, target)} and gift.${column.column} is not null then ${value} else t.${written} end`;
}

function filled(column: ImportColumn, target: Target): string[] {
  const value = target.isRow ? `gift.${column.column}` : storedValue(column, 'gift');
  const also = gainOf(column).beside?.(column, target);
  return [given(column, target, column.column, value), ...(also === undefined ? [] : [also])];
}

function fillTarget(
  target: Target,
  columns: readonly ImportColumn[],
  lists: readonly ImportColumn[],
): string {
  const { table, key, match } = target;
  const fresh = ({ column }: ImportColumn) => `
    ${column} = t.${column} || coalesce((select jsonb_agg(entry order by row_no, position) from import_fresh f
      where f.target = '${table}' and f.target_id = gift.target_id and f.field = '${column}'), '[]')`;
  const gathered = columns.map((column) => `${gainOf(column).gathered(column)} as ${column.column}`);
  return `
    with gift as (
      select m.${match} as target_id, ${gathered.join(', ')}
      from import_giving join import_match m using (row_no) join import_row r using (row_no)
      where m.${match} is not null group by 1
    )
    update ${table} t set ${[...lists.map(fresh), ...columns.flatMap((column) => filled(column, target))].join(', ')}
    from gift where t.${key} = gift.target_id`;
}
