import { type PersonFacts, profilePerson } from '#domain/duplicates/person-profile.ts';
import { comparePeople } from '#domain/duplicates/weigh-people.ts';
import type { CandidateKey, ComparedTable } from './compared-tables.ts';
import { foldedFurther } from './folded-sql.ts';
import { knownRecords } from './known-records.ts';
import { typesAsSql } from './types-as-sql.ts';

/** The words of a name, folded and sorted, with their first letters, and the firm without blanks and signs. */
const records = () => `
  select *, array_to_string(words, ' ') as name from (
  select id, email_keys, phone_keys, addresses, firm,
    coalesce(array_agg(distinct word order by word) filter (where length(word) > 1), '{}') as words,
    coalesce(array_agg(distinct left(word, 1)) filter (where word <> ''), '{}') as initials
  from (
    select c.id, c.email_keys, c.phone_keys, c.addresses,
      string_to_array(translate(${foldedFurther('c.name_key')}, '.,;:()/"&+-', '           '), ' ') as parts,
      translate(regexp_replace(${foldedFurther('fold_text(c.company)')}, '^(the|a/s) ', ''), ' .,;:()/"&+-', '') collate "C" as firm
    from contact c where c.deleted_at is null and c.type_id in (${typesAsSql('contact')})) person
  left join lateral (select part collate "C" as word from unnest(parts) part) named on true
  group by id, email_keys, phone_keys, addresses, firm) compared`;

/** The first letter of a word beside `word`; of itself where there is no other. */
const ofAnotherWord = '(other <> left(word, 1) or cardinality(initials) = 1)';

const keys: readonly CandidateKey[] = [
  {
    name: 'email',
    select: `select email, id from duplicate_record p, jsonb_array_elements_text(email_keys) email`,
    cap: 30,
  },
  {
    // Who shares a number and no first letter of any word bears another name.
    name: 'phone',
    select: `select distinct phone || left(word, 1), id
      from duplicate_record p, jsonb_array_elements_text(phone_keys) phone, unnest(words) word`,
    cap: 40,
    leastAlike: 0.3,
  },
  {
    name: 'name',
    select: `select name, id from duplicate_record p where words <> '{}'`,
    cap: 8,
  },
  {
    name: 'nameAtFirm',
    select: `select name || '@' || left(firm, 2), id from duplicate_record p where firm <> ''`,
    cap: 60,
  },
  {
    name: 'nameAtPlace',
    select: `select distinct name || '@' || (address ->> 'postalCode'), id
      from duplicate_record p, jsonb_array_elements(addresses) address where address ->> 'postalCode' <> ''`,
    cap: 30,
  },
  {
    // Who has a short form of the name, or another last name since.
    name: 'sameWordAtFirm',
    select: `select left(firm, 14) || '@' || word, id from duplicate_record p, unnest(words) word where firm <> ''`,
    cap: 30,
    leastAlike: 0.3,
  },
  {
    // A slip in one word of the name, past its first letters.
    name: 'wordAtFirm',
    select: `select distinct left(firm, 6) || '@' || left(word, 3) || other, id
      from duplicate_record p, unnest(words) word, unnest(initials) other where firm <> '' and ${ofAnotherWord}`,
    cap: 40,
    leastAlike: 0.4,
  },
  {
    // A slip in the firm's name and another in one of the person's.
    name: 'nameWordNearFirm',
    select: `select left(firm, 4) || '@' || word || ' ' || other, id
      from duplicate_record p, unnest(words) word, unnest(initials) other
      where firm <> '' and length(word) > 3 and ${ofAnotherWord}`,
    cap: 40,
    leastAlike: 0.4,
  },
];

/** People of every type, compared by the rule for people. */
export const peopleToCompare: ComparedTable = {
  keys,
  records,
  shared: `select key, words from duplicate_record p, jsonb_array_elements_text(email_keys || phone_keys) key`,
  known: (read) =>
    knownRecords<PersonFacts, ReturnType<typeof profilePerson>>(
      read,
      `select id, full_name as "fullName", company, account_id as "accountId", emails, phones, addresses
       from contact where id = any ($1) and deleted_at is null`,
      profilePerson,
      comparePeople,
    ),
};
