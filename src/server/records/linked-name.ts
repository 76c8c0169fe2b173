import { type RawBuilder, sql } from 'kysely';

/** The name of the record that a link points at, as SQL: whichever type it has, one row is read. */
export function linkedName(type: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql`(case split_part(${type}, '_', 1)
    when 'account' then (select name from account where account.id = ${id})
    when 'campaign' then (select title from campaign where campaign.id = ${id})
    when 'person' then (select name from person where person.id = ${id})
    else (select full_name from contact where contact.id = ${id}) end)`;
}
