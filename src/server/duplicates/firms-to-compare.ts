import { companyForms, companyJoiners, partedFormsSql } from '#domain/duplicates/company-words.ts';
import { type FirmFacts, profileFirm, sisterWords } from '#domain/duplicates/firm-profile.ts';
import { registeredColumns } from '#domain/duplicates/registered-field.ts';
import { compareFirms } from '#domain/duplicates/weigh-firms.ts';
import type { CandidateKey, ComparedTable } from './compared-tables.ts';
import { digitsOf, foldedFurther, foldedPlain } from './folded-sql.ts';
import { knownRecords } from './known-records.ts';
import { typesAsSql } from './types-as-sql.ts';

/**
 * The words of a name that tell a firm from others, as `companyWords` in the domain has them: no legal forms; and those by
 * which it is told from its sisters.
 */
export const wordsOfFirm = (name: string) => `
  select string_agg(word, '' order by place) filter (where tells) as firm,
    coalesce(array_agg(distinct word order by word) filter (where tells and length(word) > 1), '{}') as words,
    string_agg(left(word, 1), '' order by place) filter (where tells) as initials,
    string_agg(word, ' ' order by place) filter (where word = any ('{${[...sisterWords].join(',')}}'::text[])) as sisters
  from (
    select word collate "C" as word, place,
      bool_and(word = any (said.nothing)) over () or word <> all (said.nothing) as tells
    from regexp_split_to_table(${foldedFurther(`fold_text(regexp_replace(${name}, ${partedFormsSql}, ' ', 'gi'))`)},
        '[^[:alnum:]]+') with ordinality part (word, place),
      (select '{${[...companyForms, ...companyJoiners].join(',')}}'::text[] as nothing) said
    where word <> ''
  ) part`;

const hosts = `
  array(select distinct host from (
    select split_part(email, '@', 2) from jsonb_array_elements_text(email_keys) email
    union all
    select substring(lower(site ->> 'value') from '^\\s*(?:[a-z]+://)?(?:www\\.)?([^\\s/?#@:]+)')
    from jsonb_array_elements(websites) site) found (host) where host <> '')`;

/** Street and postal code of each address that has both, as `placeKey` in the domain writes them. */
const places = `
  array(select ${foldedPlain(`address ->> 'street'`)} || ' ' || ${foldedPlain(`address ->> 'postalCode'`)}
    from jsonb_array_elements(addresses) address where address ->> 'street' <> '' and address ->> 'postalCode' <> '')`;

const keys: readonly CandidateKey[] = [
  {
    name: 'registered',
    select: `select registered, id from duplicate_record p where length(registered) > 5`,
    cap: 10,
  },
  {
    name: 'email',
    select: `select email, id from duplicate_record p, jsonb_array_elements_text(email_keys) email`,
    cap: 30,
  },
  {
    name: 'phone',
    select: `select phone, id from duplicate_record p, jsonb_array_elements_text(phone_keys) phone`,
    cap: 30,
    leastAlike: 0.2,
  },
  {
    name: 'host',
    select: `select host, id from duplicate_record p, unnest(hosts) host`,
    cap: 30,
  },
  {
    // Of a chain whose branches share a host.
    name: 'nameAtHost',
    select: `select left(firm, 6) || '@' || host, id from duplicate_record p, unnest(hosts) host`,
    cap: 30,
    leastAlike: 0.4,
  },
  {
    name: 'name',
    select: `select name, id from duplicate_record p where words <> '{}'`,
    cap: 20,
  },
  {
    // "Nord Bygg" for "Nordbygg".
    name: 'nameInOne',
    select: `select firm, id from duplicate_record p where firm <> ''`,
    cap: 20,
  },
  {
    name: 'nameInTown',
    select: `select distinct left(firm, 4) || '@' || coalesce(nullif(address ->> 'postalCode', ''), address ->> 'city'), id
      from duplicate_record p, jsonb_array_elements(addresses) address where firm <> ''`,
    cap: 40,
    leastAlike: 0.35,
  },
  {
    name: 'place',
    select: `select place, id from duplicate_record p, unnest(places) place`,
    cap: 30,
    leastAlike: 0.2,
  },
  {
    // A slip past the middle of the name, and one before it.
    name: 'beginning',
    select: `select left(firm, 9), id from duplicate_record p where length(firm) > 6`,
    cap: 40,
    leastAlike: 0.45,
  },
  {
    name: 'ending',
    select: `select right(firm, 9), id from duplicate_record p where length(firm) > 6`,
    cap: 40,
    leastAlike: 0.45,
  },
  {
    // "NMV" for "Nordvik Mekaniske Verksted".
    name: 'initials',
    select: `select initials, id from duplicate_record p where length(initials) between 3 and 6
      union all select firm, id from duplicate_record p where length(firm) between 3 and 6`,
    cap: 20,
  },
];

/** The number that a register gives a firm, as the own fields hold it that keep it; all of those, or those that there are. */
export function registered(isThere: (column: string) => boolean = () => true): string {
  const columns = registeredColumns().filter(isThere);
  return columns.length === 0
    ? 'null::text'
    : `coalesce(${columns.map((column) => `"${column}"::text`).join(', ')})`;
}

/** The digits of such a number in one of those fields. They have an index where there are many (`index-own-fields.ts`). */
export function registerDigits(column: string): string {
  return digitsOf(`"${column}"::text`);
}

/** What of an account is weighed. */
export function firmFacts(): string {
  return `name, ${registered()} as registered, emails, phones, websites, addresses`;
}

/** Accounts, compared by the rule for firms. */
export const firmsToCompare: ComparedTable = {
  keys,
  records: () => `
    select id, firm, words, array_to_string(words, ' ') as name, initials, email_keys, phone_keys, addresses,
      ${digitsOf('registered')} as registered, ${hosts} as hosts, ${places} as places
    from (
      select a.id, a.addresses, a.websites, ${registered()} as registered, told.*,
        lower(jsonb_path_query_array(a.emails, '$[*].value')::text)::jsonb as email_keys,
        jsonb_path_query_array(a.phones, '$[*].e164 ? (@ != null)') as phone_keys
      from account a cross join lateral (${wordsOfFirm('a.name')}) told where a.deleted_at is null
        and a.type_id in (${typesAsSql('account')})) account`,
  shared: `
    select key, words from duplicate_record p, jsonb_array_elements_text(email_keys || phone_keys) key
    union all
    select key, words from duplicate_record p, unnest(hosts || places) key`,
  known: (read) =>
    knownRecords<FirmFacts, ReturnType<typeof profileFirm>>(
      read,
      `select id, ${firmFacts()} from account where id = any ($1) and deleted_at is null`,
      profileFirm,
      compareFirms,
    ),
};
