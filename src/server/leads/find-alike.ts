import { sql } from 'kysely';
import { parsePhone } from '#domain/phones/parse-phone.ts';
import { isBlank } from '#domain/text/accept-text.ts';
import type { Database } from '../database/connect.ts';

export type Likeness = 'email' | 'phone' | 'nameAndCompany' | 'name';
export type AlikeQuery = {
  exceptId?: number | undefined;
  fullName?: string | undefined;
  company?: string | null | undefined;
  emails: string[];
  phones: string[];
};
export type Alike = {
  type: string;
  id: number;
  name: string;
  company: string | null;
  city: string | null;
  reason: Likeness;
};

/**
 * Existing people who look like the one being typed, the surest likeness first: the same e-mail address, the same
 * telephone number, the same name at the same company, the same name. Each is looked up in an index of its own. Who was
 * said to be somebody else is left out.
 */
export async function findAlike(db: Database, query: AlikeQuery): Promise<Alike[]> {
  const emails = query.emails
    .map((email) => email.trim().toLowerCase())
    .filter((email) => email.includes('@'));
  const phones = query.phones.flatMap((phone) => parsePhone(phone).e164 ?? []);
  const name = query.fullName && !isBlank(query.fullName) ? query.fullName : null;
  if (emails.length === 0 && phones.length === 0 && name === null) return [];
  const { rows } = await sql<Alike>`
    with alike as (
      (select id, 1 as rank from contact where email_keys ?| ${emails}::text[] limit 20)
      union all
      (select id, 2 from contact where phone_keys ?| ${phones}::text[] limit 20)
      union all
      (select id, case when fold_text(company) = fold_text(${query.company ?? null}) then 3 else 4 end
        from contact where name_key = fold_text(${name}) limit 20)
    ), best as (select id, min(rank) as rank from alike group by id)
    select c.type_id as type, c.id, c.full_name as name, c.company, c.addresses -> 0 ->> 'city' as city,
      (array['email', 'phone', 'nameAndCompany', 'name'])[best.rank] as reason
    from best join contact c using (id)
    where c.deleted_at is null and c.id is distinct from ${query.exceptId ?? null}
      and not exists (select from not_duplicate n
        where n.base = 'contact' and n.lesser_id = least(c.id, ${query.exceptId ?? null}::bigint)
          and n.greater_id = greatest(c.id, ${query.exceptId ?? null}::bigint))
    order by best.rank, c.updated_at desc limit 5
  `.execute(db);
  return rows;
}
