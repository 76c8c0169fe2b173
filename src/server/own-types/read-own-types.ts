import { sql } from 'kysely';
import { z } from 'zod';
import { adoptOwnTypes } from '#domain/records/adopted-types.ts';
import { type OwnType, ownType } from '#domain/records/own-type-shape.ts';
import type { Database } from '../database/connect.ts';
import { adoptInTurn } from '../settings/adopt-in-turn.ts';

/** The record types that the firm has added and not deleted, in the order in which they stand. */
export async function readOwnTypes(db: Database): Promise<OwnType[]> {
  const { rows } = await sql`
    select id, name, base, jsonb_build_object(
        'one', jsonb_build_object('en', one_en, 'nb', one_nb),
        'many', jsonb_build_object('en', label_en, 'nb', label_nb)) as label,
      path, icon, color, workspace, position
    from own_type where deleted_at is null order by position, id
  `.execute(db);
  return z.array(ownType).parse(rows);
}

/** Reads the own record types, and takes them for those that there are. To be called when any of them may have changed. */
export const refreshOwnTypes = adoptInTurn(readOwnTypes, adoptOwnTypes);
