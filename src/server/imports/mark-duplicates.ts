import type pg from 'pg';

/** A mailbox that a firm shares; two names behind it are two people. */
const sharedMailbox =
  '^(post|firmapost|epost|mail|e-?mail|info|kontakt|contact|office|kontor|salg|sales|support|service|admin|hello|hei|' +
  'booking|ordre|order|faktura|invoice|resepsjon|reception|sentralbord|butikk|butikken|firma|company)@';

/** From so many rows on, all contacts are read once instead of looking each key up. */
const MANY_ROWS = 20_000;

/**
 * Finds the rows of `import_row` that are in the database already, or further up in the file, and lists them in the
 * temporary table `import_match (row_no, contact_id, root_no)`: the contact they match, or else the first row of the file
 * that is the same person.
 *
 * The same person is who shares an e-mail address, or name and company, or a telephone number or shared mailbox together
 * with the first letter and a word of the name. Who is the same as a second, who is the same as a third, is the third too.
 * Contacts in the bin match nobody.
 */
export async function markDuplicates(client: pg.PoolClient): Promise<void> {
  await client.query(keysOfRows);
  await client.query('create index on import_key (raw); analyze import_key');
  await client.query(contactKeys((await rowCount(client)) >= MANY_ROWS));
  await client.query('analyze contact_key');
  await client.query(matches);
  for (;;) {
    const { rowCount: moved } = await client.query(followRoots);
    if (!moved) break;
  }
  await client.query(matchThroughRoots);
  await client.query('analyze import_match');
}

async function rowCount(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*) as count from import_row');
  return rows[0]?.count ?? 0;
}

/**
 * `raw` is looked up among contacts; `key` says the same person where it is equal. The kind comes first: e-mail, then name
 * and company, then telephone, the surest first.
 */
const keysOfRows = `
  create temporary table import_key as
  with named as (
    select row_no, emails, phones, fold_text(full_name) as name, fold_text(company) as company,
      person_keys(coalesce(nullif(concat_ws(' ', first_name, last_name), ''), full_name)) as person
    from import_row
  ), raw as (
    select row_no, person, 'e' as kind, lower(value->>'value') as raw from named, jsonb_array_elements(emails)
    union all
    select row_no, person, 'p', value->>'e164' from named, jsonb_array_elements(phones) where value->>'e164' is not null
  )
  select row_no, kind, raw, raw as key from raw where kind = 'e' and raw !~ '${sharedMailbox}'
  union
  select row_no, kind, raw, raw || ' ' || word from raw, unnest(person) word where kind = 'p' or raw ~ '${sharedMailbox}'
  union
  select row_no, 'n', name, name || E'\\x1f' || company from named where company <> ''`;

/** The same keys of the contacts that share a raw one with a row. */
function contactKeys(scan: boolean): string {
  const raw = `(select distinct kind, raw from import_key) as k`;
  const byEmail = scan
    ? `contact c, jsonb_array_elements_text(c.email_keys) e(raw), ${raw} where k.kind = 'e' and k.raw = e.raw`
    : `${raw} cross join lateral (select * from contact where email_keys ? k.raw) c where k.kind = 'e'`;
  const byPhone = scan
    ? `contact c, jsonb_array_elements_text(c.phone_keys) p(raw), ${raw} where k.kind = 'p' and k.raw = p.raw`
    : `${raw} cross join lateral (select * from contact where phone_keys ? k.raw) c where k.kind = 'p'`;
  const person = `unnest(person_keys(coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.full_name))) word`;
  return `
    create temporary table contact_key as
    with found as (
      select c.id, k.kind, k.raw, c.first_name, c.last_name, c.full_name from ${byEmail} and c.deleted_at is null
      union all
      select c.id, k.kind, k.raw, c.first_name, c.last_name, c.full_name from ${byPhone} and c.deleted_at is null
    )
    select id, kind, raw as key from found c where kind = 'e' and raw !~ '${sharedMailbox}'
    union
    select c.id, kind, raw || ' ' || word from found c, ${person} where kind = 'p' or raw ~ '${sharedMailbox}'
    union
    select c.id, 'n', c.name_key || E'\\x1f' || fold_text(c.company)
    from contact c join (select distinct raw from import_key where kind = 'n') k on c.name_key = k.raw
    where c.deleted_at is null and c.company <> ''`;
}

const matches = `
  create temporary table import_match as
  with earlier as (
    select row_no, min(first_no) as root_no from (
      select row_no, min(row_no) over (partition by kind, key) as first_no from import_key) one
    group by row_no
  ), contacts as (
    select distinct on (k.row_no) k.row_no, c.id as contact_id
    from import_key k join contact_key c using (kind, key)
    order by k.row_no, case k.kind when 'e' then 1 when 'n' then 2 else 3 end, c.id
  )
  select row_no, contacts.contact_id, case when contacts.contact_id is null then earlier.root_no end as root_no
  from earlier left join contacts using (row_no)
  where contacts.contact_id is not null or earlier.root_no < row_no`;

/** A row whose root has a root of its own belongs to that one. */
const followRoots = `
  update import_match m set root_no = up.root_no from import_match up
  where m.root_no = up.row_no and up.root_no is not null`;

const matchThroughRoots = `
  update import_match m set contact_id = up.contact_id, root_no = null from import_match up
  where m.root_no = up.row_no and up.contact_id is not null`;
