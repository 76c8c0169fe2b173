import { type SqlBool, sql } from 'kysely';
import { type DuplicateBase, typesOfBase } from '#domain/duplicates/duplicate-base.ts';

/** The record types that there are of a base, for a list in SQL: records of one that was deleted are out of sight. */
export function typesAsSql(base: DuplicateBase): string {
  return typesOfBase(base)
    .map((type) => `'${type}'`)
    .join(', ');
}

/** Whether the record `r` is of a type that there is. */
export const isOfBase = (base: DuplicateBase) => sql<SqlBool>`r.type_id = any (${typesOfBase(base)}::text[])`;
