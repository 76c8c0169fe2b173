import { sharedMailboxes } from '#domain/duplicates/mailboxes.ts';
import type { MatchedTable, Matching } from './matched-tables.ts';

/** Whether the address `raw` is that of a mailbox that a firm shares, by the list that the search for duplicates goes by. */
const isShared = (raw: string) => `
  translate(split_part(${raw}, '@', 1), '0123456789.-_+', '') = any ('{${[...sharedMailboxes].join(',')}}'::text[])`;

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
function keysOfContacts({ living, many }: Matching): string {
  const wanted = (...kinds: string[]) =>
    `(select kind, raw from import_raw where kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) k`;
  const having = (column: string, ...kinds: string[]) =>
    many
      ? `contact c, jsonb_array_elements_text(c.${column}) e(raw) join ${wanted(...kinds)} using (raw)`
      : `${wanted(...kinds)} cross join lateral (select * from contact where ${column} ? k.raw) c`;
  return `
    create temporary table if not exists record_key as
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

/**
 * The same person is who shares an e-mail address, or name and company, or a telephone number or shared mailbox together
 * with the first letter and a word of the name.
 */
export const peopleToMatch: MatchedTable = {
  kinds: ['e', 'n', 'p', 'm'],
  beside: 'r.company',
  async findKeys(client, matching) {
    await client.query(keysOfRows);
    await client.query(
      'analyze import_key; create temporary table import_raw as select distinct kind, raw from import_key',
    );
    await client.query('analyze import_raw');
    await client.query(keysOfContacts(matching));
  },
};
