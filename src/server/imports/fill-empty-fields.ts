import type pg from 'pg';
import { isMark, type OwnColumn, storedOwn } from './own-columns.ts';
import { categoryIdsOf } from './store-rows.ts';

/** What matched rows give their values to: contacts that were there, or the first row of the same person in the file. */
type Target = { table: string; key: string; match: 'contact_id' | 'root_no'; source: string };

const targets: readonly Target[] = [
  { table: 'contact', key: 'id', match: 'contact_id', source: 'source_id' },
  { table: 'import_row', key: 'row_no', match: 'root_no', source: 'source' },
];

/** Fields of one value that an import fills where they are empty. The name is never one: who matches has one. */
const scalars = ['job_title', 'company', 'assigned_to_id', 'source', 'comments', 'categories'] as const;
type Scalar = (typeof scalars)[number];
/** Marks that are set where a row says so; none is taken off. */
const marks = ['do_not_call', 'do_not_email', 'do_not_fax', 'do_not_send_letter'] as const;
const lists = ['emails', 'phones', 'websites', 'addresses'] as const;

/**
 * Lists, in the temporary table `import_giving (row_no)`, the matched rows that have something to give: a value for a field
 * that is empty in their target, or an e-mail address, number or address under a label that it lacks. Of several rows that
 * would fill the same field, the first gives. What the lists gain waits in `import_fresh`.
 */
export async function markGivingRows(client: pg.PoolClient, own: readonly OwnColumn[]): Promise<void> {
  await client.query(`
    create temporary table import_fresh (field text, target text, target_id bigint, row_no integer, position bigint, entry jsonb);
    create temporary table import_giving (row_no integer primary key)`);
  for (const target of targets) {
    for (const list of lists) await client.query(freshEntries(target, list));
    await client.query(givingRows(target, own));
  }
}

/** Gives what {@link markGivingRows} found. The names of sources and categories must have their ids: see `addItems`. */
export async function fillEmptyFields(client: pg.PoolClient, own: readonly OwnColumn[]): Promise<void> {
  // Rows first: what they gather is stored with them.
  for (const target of targets.toReversed()) await client.query(fillTarget(target, own));
}

/** Whether a target has no value in a field. A contact keeps the ids of its categories, of which it may have none. */
function emptyIn({ table, source }: Pick<Target, 'table' | 'source'>, field: Scalar): string {
  if (field === 'categories' && table === 'contact') return `t.category_ids = '{}'`;
  return `t.${field === 'source' ? source : field} is null`;
}

function filled(target: Pick<Target, 'table' | 'source'>, field: Scalar): string {
  if (field === 'categories' && target.table === 'contact')
    return `category_ids = case when t.category_ids = '{}' then coalesce(${categoryIdsOf('gift.categories')}, '{}') else t.category_ids end`;
  const column = field === 'source' ? target.source : field;
  return `${column} = coalesce(t.${column}, gift.${field})`;
}

/** Whether a target has no value in an own field; of a mark, whether it is not set. */
function ownEmptyIn({ table }: Pick<Target, 'table'>, { column, field }: OwnColumn): string {
  if (isMark(field)) return `t.${column} is not true`;
  return field.kind === 'listItems' && table === 'contact' ? `t.${column} = '{}'` : `t.${column} is null`;
}

function ownFilled(table: string, { column, field, ...own }: OwnColumn): string {
  const given = table === 'contact' ? storedOwn({ column, field, ...own }, 'gift') : `gift.${column}`;
  const isEmpty = ownEmptyIn({ table }, { column, field, ...own });
  return `${column} = case when ${isEmpty} and gift.${column} is not null then ${given} else t.${column} end`;
}

function freshEntries({ table, key, match }: Target, list: (typeof lists)[number]): string {
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

function givingRows(target: Target, own: readonly OwnColumn[]): string {
  const { table, key, match } = target;
  const first = (field: string, given: string) =>
    `min(r.row_no) filter (where ${given}) over same as first_${field}`;
  const firsts = [
    ...scalars.map((field) => first(field, `r.${field} is not null`)),
    ...marks.map((field) => first(field, `r.${field}`)),
    first('rating', 'r.rating > 0'),
    first('criteria_met', `r.criteria_met <> '{}'`),
    ...own.map(({ column, field }) =>
      first(column, isMark(field) ? `r.${column}` : `r.${column} is not null`),
    ),
  ];
  const gives = [
    ...scalars.map((field) => `${emptyIn(target, field)} and given.row_no = first_${field}`),
    ...marks.map((field) => `not t.${field} and given.row_no = first_${field}`),
    `t.rating_mode = 'automatic' and t.rating = 0 and given.row_no = first_rating`,
    `t.criteria_met = '{}' and given.row_no = first_criteria_met`,
    ...own.map((column) => `${ownEmptyIn(target, column)} and given.row_no = first_${column.column}`),
  ];
  return `
    insert into import_giving
    select given.row_no from (
      select m.${match} as target_id, r.row_no, ${firsts.join(', ')}
      from import_match m join import_row r using (row_no) where m.${match} is not null
      window same as (partition by m.${match})
    ) given join ${table} t on t.${key} = given.target_id
    where ${gives.map((gift) => `(${gift})`).join(' or ')}
    union select row_no from import_fresh where target = '${table}'`;
}

function fillTarget({ table, key, match, source }: Target, own: readonly OwnColumn[]): string {
  const firstOf = (field: string, value = `r.${field}`) =>
    `(array_agg(${value} order by r.row_no) filter (where ${value} is not null))[1] as ${field}`;
  const sourceValue =
    table === 'contact' ? '(select id from import_source s where s.name = lower(r.source))' : 'r.source';
  const fresh = (list: string) =>
    `coalesce((select jsonb_agg(entry order by row_no, position) from import_fresh f
      where f.target = '${table}' and f.target_id = gift.target_id and f.field = '${list}'), '[]')`;
  return `
    with gift as (
      select m.${match} as target_id, ${scalars.map((field) => firstOf(field, field === 'source' ? sourceValue : undefined)).join(', ')},
        ${marks.map((field) => `bool_or(r.${field}) as ${field}`).join(', ')},
        ${[firstOf('rating', 'nullif(r.rating, 0)'), firstOf('criteria_met', `nullif(r.criteria_met, '{}')::text`), ...own.map(({ column, field }) => (isMark(field) ? `bool_or(r.${column}) as ${column}` : firstOf(column)))].join(', ')}
      from import_giving join import_match m using (row_no) join import_row r using (row_no)
      where m.${match} is not null group by 1
    )
    update ${table} t set
      ${scalars.map((field) => filled({ table, source }, field)).join(', ')},
      ${marks.map((field) => `${field} = t.${field} or gift.${field}`).join(', ')},
      ${lists.map((list) => `${list} = t.${list} || ${fresh(list)}`).join(', ')},
      ${own.map((column) => `${ownFilled(table, column)},`).join('\n      ')}
      criteria_met = case when t.criteria_met = '{}' then coalesce(gift.criteria_met, '{}')::integer[] else t.criteria_met end,
      rating = case when t.rating_mode = 'automatic' and t.rating = 0 then coalesce(gift.rating, 0) else t.rating end,
      rating_mode = case when t.rating_mode = 'automatic' and t.rating = 0 and gift.rating is not null then 'manual'
        else t.rating_mode end
    from gift where t.${key} = gift.target_id`;
}
