import { sql } from 'kysely';
import type { Alike, TypedRecord } from '#contract/duplicates.ts';
import { type DuplicateBase, typesOfBase } from '#domain/duplicates/duplicate-base.ts';
import { type FirmFacts, profileFirm } from '#domain/duplicates/firm-profile.ts';
import { compareFirms } from '#domain/duplicates/weigh-firms.ts';
import { foundFrom } from '#domain/duplicates/weighing.ts';
import { parsePhone } from '#domain/phones/parse-phone.ts';
import { isBlank } from '#domain/text/accept-text.ts';
import type { Database } from '../database/connect.ts';
import { firmFacts } from './firms-to-compare.ts';

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
 * Accounts that a search for duplicates would find to be the same. Those are weighed whose text, which has an index, holds
 * an address, a host or a number of it, or words like those of its name.
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
  const parts = [
    ...firm.emails,
    ...firm.hosts,
    ...firm.phones.map((phone) => phone.slice(1)),
    firm.registered,
  ];
  const patterns = parts.flatMap((part) => (part ? [`%${part.replace(/[\\%_]/g, '\\$&')}%`] : []));
  const { rows } = await sql<FirmFacts & Pick<Alike, 'type' | 'id' | 'city'>>`
    select r.id, r.type_id as type, r.addresses -> 0 ->> 'city' as city, ${sql.raw(firmFacts())}
    from account r where ${isAnother(typed)} and r.id in (
      (select id from account where search_text like any (${patterns}::text[]) limit ${sql.lit(mostWeighed)})
      union all
      (select id from account where search_text %> ${firm.name.join(' ')}
        order by search_text <->> ${firm.name.join(' ')} limit ${sql.lit(mostWeighed)}))
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
