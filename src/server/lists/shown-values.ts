import { sql } from 'kysely';

/** The e-mail address that stands for a record `r` in a list: the one marked as default, else the first. */
export const shownEmail = sql<
  string | null
>`(case when jsonb_array_length(r.emails) < 2 then r.emails->0->>'value'
  else coalesce(jsonb_path_query_first(r.emails, '$[*] ? (@.default == true).value'), r.emails->0->'value') #>> '{}'
  end)`;

/** The telephone number that stands for a record `r` in a list: the first. */
export const shownPhone = sql<string | null>`(r.phones->0->>'value')`;

/** The city that stands for a record `r` in a list: of the mailing address, else of the first that has one. */
export const shownCity = sql<string | null>`(case
  when jsonb_array_length(r.addresses) < 2 then r.addresses->0->>'city'
  else coalesce(jsonb_path_query_first(r.addresses, '$[*] ? (@.mailing == true).city'),
    jsonb_path_query_first(r.addresses, '$[*].city')) #>> '{}' end)`;
