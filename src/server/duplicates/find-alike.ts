import { type RawBuilder, sql } from 'kysely';
import type { Alike, TypedRecord } from '#contract/duplicates.ts';
import { type DuplicateBase, typesOfBase } from '#domain/duplicates/duplicate-base.ts';
import { type FirmFacts, type FirmProfile, profileFirm } from '#domain/duplicates/firm-profile.ts';
import { registeredColumns } from '#domain/duplicates/registered-field.ts';
import { compareFirms } from '#domain/duplicates/weigh-firms.ts';
import { foundFrom } from '#domain/duplicates/weighing.ts';
import { parsePhone } from '#domain/phones/parse-phone.ts';
import { isBlank } from '#domain/text/accept-text.ts';
import type { Database } from '../database/connect.ts';
import { firmFacts, registerDigits } from './firms-to-compare.ts';

/** Most records that are told of. */
const mostTold = 5;

/** Existing records of the same base that look like the one being typed, the surest first. */
export function findAlike(db: Database, typed: TypedRecord): Promise<Alike[]> {
  const find: Record<DuplicateBase, typeof alikePeople> = { contact: alikePeople, account: alikeFirms };
  return find[typed.base](db, typed);
}

/**
 * The same e-mail address, the same telephone number, the same name at the same company, the same name. Each is looked up
 * in an index of its own.
 */
async function alikePeople(db: Database, typed: TypedRecord): Promise<Alike[]> {
  const emails = emailsOf(typed);
  const phones = phonesOf(typed);
  const name = typed.name && !isBlank(typed.name) ? typed.name : null;
  if (emails.length === 0 && phones.length === 0 && name === null) return [];
  const { rows } = await sql<Alike>`
    with alike as (
      (select id, 1 as rank from contact where email_keys ?| ${emails}::text[] limit 20)
      union all
      (select id, 2 from contact where phone_keys ?| ${phones}::text[] limit 20)
      union all
      (select id, case when fold_text(company) = fold_text(${typed.company ?? null}) then 3 else 4 end
        from contact where name_key = fold_text(${name}) limit 20)
    ), best as (select id, min(rank) as rank from alike group by id)
    select r.type_id as type, r.id, r.full_name as name, r.company, r.addresses -> 0 ->> 'city' as city,
      ('[["sameEmail"], ["samePhone"], ["sameName", "sameCompany"], ["sameName"]]'::jsonb) -> (best.rank - 1) as reasons
    from best join contact r using (id)
    where ${isAnother(typed)}
    order by best.rank, r.updated_at desc limit ${sql.lit(mostTold)}
  `.execute(db);
  return rows;
}

/** Most accounts that are weighed for each of what they have in common with the one being typed. */
const mostWeighed = 100;

/**
 * Accounts that are the same by the rule of the search for duplicates. Those are weighed that have an address, a host or a
 * number in common with it, or words in their text like those of its name: each is looked up in an index.
 */
async function alikeFirms(db: Database, typed: TypedRecord): Promise<Alike[]> {
  const firm = profileFirm({
    name: typed.name ?? '',
    registered: typed.registered ?? null,
    emails: typed.emails.map((value) => ({ value })),
    phones: phonesOf(typed).map((e164) => ({ e164 })),
    websites: typed.websites.map((value) => ({ value })),
    addresses: typed.addresses.map((address) => ({ label: 'other', ...address })),
  });
  if (firm.name.length === 0) return [];
  const { rows } = await sql<FirmFacts & Pick<Alike, 'type' | 'id' | 'city'>>`
    select r.id, r.type_id as type, r.addresses -> 0 ->> 'city' as city, ${sql.raw(firmFacts())}
    from account r where ${isAnother(typed)} and r.id in (${sql.join(toWeigh(firm), sql` union all `)})
  `.execute(db);
  return rows
    .map(({ id, type, city, ...facts }) => ({
      id,
      type,
      city,
      facts,
      ...compareFirms(firm, profileFirm(facts)),
    }))
    .filter(({ confidence }) => confidence >= foundFrom)
    .sort((one, other) => other.confidence - one.confidence || one.id - other.id)
    .slice(0, mostTold)
    .map(({ id, type, city, facts, reasons }) => ({
      type,
      id,
      name: facts.name,
      company: null,
      city,
      reasons,
    }));
}

/** The ids of accounts that may be the firm, by each of what is known of it. */
function toWeigh({ name, registered, emails, hosts, phones }: FirmProfile): RawBuilder<unknown>[] {
  const words = name.join(' ');
  const inText = [...emails, ...hosts, ...phones.map((phone) => phone.slice(1))];
  const conditions = [
    ...(inText.length > 0 ? [sql`search_text like any (${inText.map(holding)}::text[])`] : []),
    ...(hosts.length > 0
      ? [sql`websites <> '[]' and lower(values_text(websites)) like any (${hosts.map(holding)}::text[])`]
      : []),
    ...(registered === null
      ? []
      : registeredColumns().map(
          (column) =>
            sql`${sql.id(column)} is not null and ${sql.raw(registerDigits(column))} = ${registered}`,
        )),
    sql`search_text %> ${words} order by search_text <->> ${words}`,
  ];
  return conditions.map((one) => sql`(select id from account where ${one} limit ${sql.lit(mostWeighed)})`);
}

/** The pattern of texts in which this one stands. */
function holding(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Whether the record `r` is there, of a type that is, and neither the one typed nor said to be another. */
function isAnother({ base, ...typed }: TypedRecord) {
  const exceptId = typed.exceptId ?? null;
  return sql<boolean>`r.deleted_at is null and r.type_id = any (${typesOfBase(base)}::text[])
    and r.id is distinct from ${exceptId} and not exists (select from not_duplicate n
      where n.base = ${base} and n.lesser_id = least(r.id, ${exceptId}::bigint)
        and n.greater_id = greatest(r.id, ${exceptId}::bigint))`;
}

function emailsOf({ emails }: TypedRecord): string[] {
  return emails.map((email) => email.trim().toLowerCase()).filter((email) => email.includes('@'));
}

function phonesOf({ phones }: TypedRecord): string[] {
  return phones.flatMap((phone) => parsePhone(phone).e164 ?? []);
}
