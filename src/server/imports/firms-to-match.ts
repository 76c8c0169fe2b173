import { publicDomains } from '#domain/duplicates/mailboxes.ts';
import { sharedHosts } from '#domain/duplicates/web-hosts.ts';
import { registered, wordsOfFirm } from '../duplicates/firms-to-compare.ts';
import { digitsOf, foldedPlain } from '../duplicates/folded-sql.ts';
import type { MatchedTable, Matching } from './matched-tables.ts';

/** What belongs to one firm: its e-mail addresses and numbers. */
const contacts = `
  array(
    select lower(one ->> 'value') from jsonb_array_elements(f.emails) one
    union select one ->> 'e164' from jsonb_array_elements(f.phones) one where one ->> 'e164' is not null)`;

/** What belongs to few, the branches of a chain maybe: the domains of addresses and pages that are not everybody's. */
const domains = `
  array(
    select distinct host from (
      select split_part(lower(one ->> 'value'), '@', 2) from jsonb_array_elements(f.emails) one
      union all
      select substring(lower(one ->> 'value') from '^\\s*(?:[a-z]+://)?(?:www\\.)?([^\\s/?#@:]+\\.[^\\s/?#@:.]+)')
      from jsonb_array_elements(f.websites) one
    ) hosts (host) where host <> '' and host !~ '${publicDomains.source}' and host !~ '${sharedHosts.source}')`;

/** The place of the first address that tells one. */
const town = `
  (select ${foldedPlain('place')} from (
    select coalesce(nullif(one ->> 'city', ''), one ->> 'postalCode') from jsonb_array_elements(f.addresses) one
  ) places (place) where place <> '' limit 1)`;

/**
 * Firms as they are compared. The words of a name by which a firm of a group is told from its sisters are part of it; a
 * name of signs alone is taken as it is.
 */
const firms = (from: string, id: string, register: string) => `
  select ${id} as id, register, ${town} as town, coalesce(told.firm, f.name collate "C") || '/' || coalesce(told.sisters, '') as name,
    ${contacts} as contacts, ${domains} as domains
  from (select *, ${register} as register from ${from}) f cross join lateral (${wordsOfFirm('f.name')}) told`;

/** A number in a register, where it has enough digits. */
const registerOf = (number: string) => `substring(${digitsOf(number)} from '^.{6,}$')`;

/**
 * The kinds: number in a register; all of number, name and place, or none of them told; name with something that belongs to
 * one or to few; name and place; name alone. `register` and `town` are what firms of that key must not differ in.
 */
const keysOf = (firm: string, id: string) => `
  with firm as materialized (${firm})
  select id as ${id}, 'r' as kind, register as key, null as register, null as town from firm where register is not null
  union all
  select id, 'x', concat_ws('/', name, coalesce(town, ''), coalesce(register, '')), null, null from firm
  union all
  select id, 's', name || ' ' || value, register, null from firm, unnest(contacts) value
  union all
  select id, 's', name || ' ' || value, register, town from firm, unnest(domains) value
  union all
  select id, 'p', name || ' ' || town, register, null from firm where town is not null
  union all
  select id, 'n', name, register, town from firm`;

/** Keys that stand for firms that are surely not the same tell nothing. */
const forgetUnsound = `
  create temporary table import_unsound as
  select kind, key from (
    select kind, key, register, town from import_key
    union all
    select kind, key, register, town from record_key
  ) told group by kind, key having min(register) <> max(register) or min(town) <> max(town);
  delete from import_key k using import_unsound u where k.kind = u.kind and k.key = u.key`;

/**
 * The same firm is which has the same number in a register; or the same name, legal forms aside, and shares an address or a
 * number with it, or stands in the same place; or shares a domain or nothing but the name, and has no other place told.
 * Where a name and what is shared belong to firms of several numbers, or a name alone or with a domain to firms of several
 * places, they tell nothing.
 */
export const firmsToMatch: MatchedTable = {
  kinds: ['r', 'x', 's', 'p', 'n'],
  beside: `(select one ->> 'city' from jsonb_array_elements(r.addresses) one where one ->> 'city' <> '' limit 1)`,
  async findKeys(client, { columns, living }: Matching) {
    const given = new Set(columns.map(({ column }) => column));
    const rows = firms('import_row', 'row_no', registerOf(registered((column) => given.has(column))));
    const records = firms(`account c where ${living}`, 'f.id', registerOf(registered()));
    await client.query(`create temporary table import_key as ${keysOf(rows, 'row_no')}`);
    await client.query(`create temporary table if not exists record_key as ${keysOf(records, 'id')}`);
    await client.query(`${forgetUnsound}; analyze import_key`);
  },
};
