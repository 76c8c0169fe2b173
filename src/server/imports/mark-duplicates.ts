import type pg from 'pg';

import { sharedMailboxes } from '#domain/duplicates/mailboxes.ts';

import { isOwnTypeName } from '#domain/records/own-type-name.ts';
import type { PersonType } from '#domain/records/record-types.ts';

/** Whether the address `raw` is that of a mailbox that a firm shares, by the list that the search for duplicates goes by. */
const isShared = (raw: string) => `
  translate(split_part(${raw}, '@', 1), '0123456789.-_+', '') = any ('{${[...sharedMailboxes].join(',')}}'::text[])`;

/** From so many rows on, all contacts are read once instead of looking each key up. */
const MANY_ROWS = 20_000;

/**
 * Finds the rows of `import_row` that are in the database already, or further up in the file, and lists them in the
 * temporary table `import_match (row_no, contact_id, root_no)`: the contact they match, or else the first row of the file
 * that is the same person.
 *
 * The same person is who shares an e-mail address, or name and company, or a telephone number or shared mailbox together
 * with the first letter and a word of the name. Who is the same as a second, who is the same as a third, is the third too.
 * Contacts in the bin match nobody. A lead may be there as a business contact, and the other way round; a partner who is
 * a lead too is none of their kind.
 */
export async function markDuplicates(client: pg.PoolClient, type: PersonType): Promise<void> {
  await client.query(keysOfRows);
  await client.query(
    'analyze import_key; create temporary table import_raw as select distinct kind, raw from import_key',
  );
  await client.query('analyze import_raw');
  await client.query(contactKeys(type, (await rowCount(client)) >= MANY_ROWS));
  await client.query('analyze contact_key');
  await client.query(matches);
  for (;;) {
    const { rowCount: moved } = await client.query(followRoots);
    if (!moved) break;
  }
  await client.query(matchThroughRoots);
  await client.query('analyze import_match');
}

/** The types among whose records one of this type may be there already. */
function matchedTypes(type: PersonType): readonly PersonType[] {
  return isOwnTypeName(type) ? [type] : ['lead', 'contact'];
}

async function rowCount(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*) as count from import_row');
  return rows[0]?.count ?? 0;
}

/**
 * A name as it is compared: folded, without signs. Of a person it is the first and last
 * name, without titles.
 */
const plainName = `
  ltrim(translate(fold_text(coalesce(nullif(concat_ws(' ', first_name, last_name), ''), full_name)),
    '.,;:()/"&+-''', '            '))`;

/** What two names must share where they share a number: the first letter and a word. For the column `person`. */
const personKey = `raw || ' ' || left(person, 1) || ' ' || word`;
const wordsOfPerson = `unnest(string_to_array(person, ' ')) word where length(word) > 1`;

/**
 * `raw` is looked up among contacts; `key` says the same person where it is equal. The kinds: e-mail, name and company,
 * telephone, and mailbox of a firm.
 */
const keysOfRows = `
  create temporary table import_key as
  with named as materialized (
    select row_no, emails, phones, fold_text(full_name) as name, fold_text(company) as company, ${plainName} as person
    from import_row
  ), mail as (
    select row_no, person, lower(value->>'value') as raw, ${isShared(`lower(value->>'value')`)} as shared
    from named, jsonb_array_elements(emails)
  ), guarded as (
    select row_no, person, 'm' as kind, raw from mail where shared
    union all
    select row_no, person, 'p', value->>'e164' from named, jsonb_array_elements(phones) where value->>'e164' is not null
  )
  select row_no, 'e' as kind, raw, raw as key from mail where not shared
  union all
  select row_no, kind, raw, ${personKey} from guarded, ${wordsOfPerson}
  union all
  select row_no, 'n', name, name || E'\\x1f' || company from named where company <> ''`;

/** The same keys of the contacts that share a raw one with a row. */
function contactKeys(type: PersonType, scan: boolean): string {
  const living = `c.deleted_at is null and c.type_id in (${matchedTypes(type)
    .map((name) => `'${name}'`)
    .join(', ')})`;
  const wanted = (...kinds: string[]) =>
    `(select kind, raw from import_raw where kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) k`;
  const having = (column: string, ...kinds: string[]) =>
    scan
      ? `contact c, jsonb_array_elements_text(c.${column}) e(raw) join ${wanted(...kinds)} using (raw)`
      : `${wanted(...kinds)} cross join lateral (select * from contact where ${column} ? k.raw) c`;
  return `
    create temporary table contact_key as
    with found as (
      select c.id, kind, raw, c.first_name, c.last_name, c.full_name from ${having('email_keys', 'e', 'm')}
      where ${living}
      union all
      select c.id, kind, raw, c.first_name, c.last_name, c.full_name from ${having('phone_keys', 'p')}
      where ${living}
    ), guarded as (
      select id, kind, raw, ${plainName} as person from found where kind <> 'e'
    )
    select id, kind, raw as key from found where kind = 'e'
    union all
    select id, kind, ${personKey} from guarded, ${wordsOfPerson}
    union all
    select c.id, 'n', c.name_key || E'\\x1f' || fold_text(c.company)
    from contact c join import_raw k on k.kind = 'n' and c.name_key = k.raw
    where ${living} and c.company <> ''`;
}

const matches = `
  create temporary table import_match as
  with repeated as (
    select kind, key, min(row_no) as first_no from import_key group by kind, key having min(row_no) < max(row_no)
  ), earlier as (
    select row_no, min(first_no) as root_no from import_key join repeated using (kind, key) group by row_no
  ), contacts as (
    select distinct on (k.row_no) k.row_no, c.id as contact_id
    from import_key k join contact_key c using (kind, key)
    order by k.row_no, case k.kind when 'e' then 1 when 'n' then 2 else 3 end, c.id
  )
  select row_no, contact_id, case when contact_id is null then root_no end as root_no
  from earlier full join contacts using (row_no)
  where contact_id is not null or root_no < row_no`;

/** A row whose root has a root of its own belongs to that one. */
const followRoots = `
  update import_match m set root_no = up.root_no from import_match up
  where m.root_no = up.row_no and up.root_no is not null`;

const matchThroughRoots = `
  update import_match m set contact_id = up.contact_id, root_no = null from import_match up
  where m.root_no = up.row_no and up.contact_id is not null`;
