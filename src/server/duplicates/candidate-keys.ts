/**
 * Which records are compared at all: those that share a key. Keys find, they prove nothing; the rule is in
 * `domain/duplicates`. Each statement fills `duplicate_key (key, record_id)`; a key is a hash of its kind and text.
 *
 * A block of a key that more records share than its cap is left out: ten thousand Jan Hansens would be fifty million
 * pairs, and whoever of them is the same shares a narrower key as well.
 */
export type CandidateKey = {
  name: 'email' | 'phone' | 'name' | 'nameAtFirm' | 'nameAtPlace' | 'wordAtFirm' | 'nameWordNearFirm';
  /** `select key text, record id` from `duplicate_person p`. */
  select: string;
  /** Most records of a block. */
  cap: number;
};

/**
 * One row for each record that is compared: the words of its name, folded and sorted, and the first letters of its firm.
 * Both ways of writing æ, ø, å and their like are made one, as `foldWord` in the domain does.
 */
export const peopleToCompare = `
  create temporary table duplicate_person as
  select c.id, c.version, c.email_keys, c.phone_keys, c.addresses,
    (select coalesce(array_agg(distinct word collate "C" order by word collate "C"), '{}')
      from unnest(string_to_array(translate(
        ${folded('c.name_key')}, '.,;:()/"&+-', '           '), ' ')) word
      where length(word) > 1) as words,
    translate(regexp_replace(${folded('fold_text(c.company)')}, '^(the|a/s) ', ''), ' .,;:()/"&+-''', '') collate "C" as firm
  from contact c
  where c.deleted_at is null`;

function folded(text: string): string {
  return `regexp_replace(regexp_replace(replace(${text}, '''', ''), 'aa+', 'a', 'g'), '([aou])e+', '\\1', 'g')`;
}

const sortedName = `array_to_string(words, ' ')`;

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
  },
  {
    name: 'name',
    select: `select ${sortedName}, id from duplicate_person p where words <> '{}'`,
    cap: 20,
  },
  {
    name: 'nameAtFirm',
    select: `select ${sortedName} || '@' || left(firm, 2), id from duplicate_person p where firm <> ''`,
    cap: 60,
  },
  {
    name: 'nameAtPlace',
    select: `select distinct ${sortedName} || '@' || (address ->> 'postalCode'), id
      from duplicate_person p, jsonb_array_elements(addresses) address where address ->> 'postalCode' <> ''`,
    cap: 30,
  },
  {
    name: 'wordAtFirm',
    select: `select distinct left(firm, 6) || '@' || left(word, 3), id
      from duplicate_person p, unnest(words) word where firm <> ''`,
    cap: 60,
  },
  {
    // A slip in the firm's name and another in one of the person's.
    name: 'nameWordNearFirm',
    select: `select left(firm, 4) || '@' || word, id
      from duplicate_person p, unnest(words) word where firm <> '' and length(word) > 3`,
    cap: 60,
  },
];
