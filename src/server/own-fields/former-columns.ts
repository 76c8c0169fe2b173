import { sql } from 'kysely';
import { z } from 'zod';
import { adoptedOwnFields } from '#domain/fields/adopted-fields.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { type OwnFieldKind, ownFieldKinds } from '#domain/fields/own-fields.ts';
import type { Database } from '../database/connect.ts';

/** The own field that stood in a column before its kind changed. */
export function fieldThatLeft(column: string): OwnField | undefined {
  const [, id] = /^own_(\d+)(?:_\d+)?$/.exec(column) ?? [];
  return adoptedOwnFields().find((field) => String(field.id) === id && field.storage !== column);
}

/** The columns that own fields have left, with the kind that each was of. */
export async function formerColumns(
  db: Database,
  fields: readonly OwnField[],
): Promise<Map<string, OwnFieldKind>> {
  const { rows } = await sql`
    select distinct told.storage, told.kind
    from change c cross join lateral (values (c.before ->> 'storage', c.before ->> 'kind'),
      (c.after ->> 'storage', c.after ->> 'kind')) as told (storage, kind)
    where c.subject = 'own_field' and c.record_id = any (${fields.map(({ id }) => id)}::bigint[])
      and told.storage is not null and told.kind is not null
      and told.storage <> all (${fields.map(({ storage }) => storage)})`.execute(db);
  const columns = z.array(z.object({ storage: z.string(), kind: z.enum(ownFieldKinds) })).parse(rows);
  return new Map(columns.map(({ storage, kind }) => [storage, kind]));
}
