import { sql } from 'kysely';

/** The e-mail address that stands for a record `r` in a list: the one marked as default, else the first. */
export const shownEmail = sql<
  string | null
>`(case when jsonb_array_length(r.emails) < 2 then r.emails->0->>'value'
  else coalesce(jsonb_path_query_first(r.emails, '$[*] ? (@.default == true).value'), r.emails->0->'value') #>> '{}'
  end)`;

/** The telephone number that stands for a record `r` in a list: the first. */
export const shownPhone = sql<string | null>`(r.phones->0->>'value')`;

/** The web address that stands for a record `r` in a list: the first. */
export const shownWebsite = sql<string | null>`(r.websites->0->>'value')`;

/** The place, from 1, of the postal address that stands for a record `r`: of the mailing address, else the first. */
export const shownAddressPlace = sql<number>`coalesce((
  select place from jsonb_array_elements(r.addresses) with ordinality as each (address, place)
  where address->'mailing' = 'true' limit 1), 1)`;

/** The postal address that stands for a record `r` in a list, on one line. */
export const shownAddress = sql<string | null>`(select nullif(concat_ws(', ',
    nullif(translate(a->>'street', chr(10), ' '), ''),
    nullif(concat_ws(' ', nullif(a->>'postalCode', ''), nullif(a->>'city', '')), ''),
    nullif(a->>'region', ''), nullif(a->>'country', '')), '')
  from (select case when jsonb_array_length(r.addresses) < 2 then r.addresses->0
    else coalesce(jsonb_path_query_first(r.addresses, '$[*] ? (@.mailing == true)'), r.addresses->0) end as a) as shown)`;
