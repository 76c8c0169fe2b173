/**
 * Which records are compared at all: those that share a key. Keys find, they prove nothing; the rule is in
 * `domain/duplicates`. Each statement fills `duplicate_key (key, record_id)`; a key is a hash of its kind and text.
 *
 * A block of a key that more records share than its cap is left out: ten thousand Jan Hansens would be fifty million
 * pairs, and whoever of them is the same shares a narrower key as well.
 */
export type CandidateKey = {
  name:
    | 'email'
    | 'phone'
    | 'name'
    | 'nameAtFirm'
    | 'nameAtPlace'
    | 'sameWordAtFirm'
    | 'wordAtFirm'
    | 'nameWordNearFirm';
  /** `select key text, record id` from `duplicate_person p`. */
  select: string;
  /** Most records of a block. */
  cap: number;
  /** How much the names must have in common, as pg_trgm counts; nothing where the key says enough. */
  leastAlike?: number;
};

/**
 * One row for each record that is compared: the words of its name, folded and sorted, with their first letters, and its
 * firm without blanks and signs. Both ways of writing æ, ø, å and their like are made one, as `foldWord` in the domain does.
 */
export const peopleToCompare = `
  create temporary table duplicate_person as
  select *, array_to_string(words, ' ') as name from (
  select id, email_keys, phone_keys, addresses, firm,
    coalesce(array_agg(distinct word order by word) filter (where length(word) > 1), '{}') as words,
    coalesce(array_agg(distinct left(word, 1)) filter (where word <> ''), '{}') as initials
  from (
    select c.id, c.email_keys, c.phone_keys, c.addresses,
      string_to_array(translate(${folded('c.name_key')}, '.,;:()/"&+-', '           '), ' ') as parts,
      translate(regexp_replace(${folded('fold_text(c.company)')}, '^(the|a/s) ', ''), ' .,;:()/"&+-', '') collate "C" as firm
    from contact c where c.deleted_at is null) person
  left join lateral (select part collate "C" as word from unnest(parts) part) named on true
  group by id, email_keys, phone_keys, addresses, firm) compared`;

function folded(text: string): string {
  return `regexp_replace(regexp_replace(replace(${text}, '''', ''), 'aa+', 'a', 'g'), '([aou])e+', '\\1', 'g')`;
}

/** The first letter of a word beside `word`; of itself where there is no other. */
const ofAnotherWord = '(other <> left(word, 1) or cardinality(initials) = 1)';

export const candidateKeys: readonly CandidateKey[] = [
  {
    name: 'email',
    select: `select email, id from duplicate_person p, jsonb_array_elements_text(email_keys) email`,
    cap: 30,
  },
  {
    // Who shares a number and no first letter of any word bears another name.
    name: 'phone',
    select: `select distinct phone || left(word, 1), id
      from duplicate_person p, jsonb_array_elements_text(phone_keys) phone, unnest(words) word`,
    cap: 40,
    leastAlike: 0.3,
  },
  {
    name: 'name',
    select: `select name, id from duplicate_person p where words <> '{}'`,
    cap: 8,
  },
  {
    name: 'nameAtFirm',
    select: `select name || '@' || left(firm, 2), id from duplicate_person p where firm <> ''`,
    cap: 60,
  },
  {
    name: 'nameAtPlace',
    select: `select distinct name || '@' || (address ->> 'postalCode'), id
      from duplicate_person p, jsonb_array_elements(addresses) address where address ->> 'postalCode' <> ''`,
    cap: 30,
  },
  {
    // Who has a short form of the name, or another last name since.
    name: 'sameWordAtFirm',
    select: `select left(firm, 14) || '@' || word, id from duplicate_person p, unnest(words) word where firm <> ''`,
    cap: 30,
    leastAlike: 0.3,
  },
  {
    // A slip in one word of the name, past its first letters.
    name: 'wordAtFirm',
    select: `select distinct left(firm, 6) || '@' || left(word, 3) || other, id
      from duplicate_person p, unnest(words) word, unnest(initials) other where firm <> '' and ${ofAnotherWord}`,
    cap: 40,
    leastAlike: 0.4,
  },
  {
    // A slip in the firm's name and another in one of the person's.
    name: 'nameWordNearFirm',
    select: `select left(firm, 4) || '@' || word || ' ' || other, id
      from duplicate_person p, unnest(words) word, unnest(initials) other
      where firm <> '' and length(word) > 3 and ${ofAnotherWord}`,
    cap: 40,
    leastAlike: 0.4,
  },
];
