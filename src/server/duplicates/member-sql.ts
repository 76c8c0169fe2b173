import { type RawBuilder, sql } from 'kysely';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { typeColumn } from '../records/record-table.ts';
import { isOfBase } from './types-as-sql.ts';

/** The records of a base that are there; those of a type that was deleted are out of sight with it. */
export const there = (base: DuplicateBase) =>
  sql`(select r.id from ${sql.table(base)} r where r.deleted_at is null and ${isOfBase(base)})`;

/** What a member is called, where it works, and its picture; an account is where others work. */
const whoItIs: Record<DuplicateBase, RawBuilder<unknown>> = {
  contact: sql`'name', r.full_name, 'jobTitle', r.job_title, 'company', r.company, 'pictureId', r.picture_id`,
  account: sql`'name', r.name, 'jobTitle', null, 'company', null, 'pictureId', null`,
};

/** The records `r` as a line shows each, the oldest first; `since` tells what has become of one. */
export const membersAsLines = (base: DuplicateBase, since: RawBuilder<unknown>) => sql`
  jsonb_agg(jsonb_build_object(
      'id', r.id, 'type', ${typeColumn(base)}, 'version', r.version, ${whoItIs[base]},
      'emails', jsonb_path_query_array(r.emails, '$[*].value'),
      'phones', jsonb_path_query_array(r.phones, '$[*].value'),
      'websites', jsonb_path_query_array(r.websites, '$[*].value'),
      'city', jsonb_path_query_first(r.addresses, '$[*].city'),
      'assignedTo', (select p.name from person p where p.id = r.assigned_to_id),
      'createdAt', r.created_at, 'updatedAt', r.updated_at, 'since', ${since})
    order by r.created_at, r.id)`;
