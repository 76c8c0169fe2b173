import { sql } from 'kysely';
import { z } from 'zod';
import { adoptOwnFields } from '#domain/fields/adopted-fields.ts';
import { type OwnField, ownField } from '#domain/fields/own-field-shape.ts';
import type { Database } from '../database/connect.ts';
import { adoptInTurn } from '../settings/adopt-in-turn.ts';

/** The fields that the firm has added and not deleted, in the order in which they stand. */
export async function readOwnFields(db: Database): Promise<OwnField[]> {
  const { rows } = await sql`
    select f.id, f.key, f.kind, f.storage, jsonb_build_object('en', f.label_en, 'nb', f.label_nb) as label,
      case when f.help_en is not null then jsonb_build_object('en', f.help_en, 'nb', f.help_nb) end as help,
      f.types, f.section, f.position,
      case when not f.rules ? 'initial' then f.rules
        when f.kind = 'choice'
          then jsonb_set(f.rules, '{initial}', coalesce(to_jsonb(initial_option(f.id)), f.rules -> 'initial'))
        when f.kind = 'choices'
          then jsonb_set(f.rules, '{initial}', coalesce(to_jsonb(nullif(initial_options(f.id), '{}')), f.rules -> 'initial'))
        else f.rules end as rules, (
        select coalesce(jsonb_agg(jsonb_build_object('id', i.id,
          'label', jsonb_build_object('en', i.label_en, 'nb', i.label_nb)) order by i.position, i.id), '[]')
        from list_item i where i.list = 'field:' || f.id and i.retired_at is null and i.deleted_at is null) as options
    from own_field f where f.deleted_at is null order by f.position, f.id
  `.execute(db);
  return z.array(ownField).parse(rows);
}

/** Reads the own fields, and takes them for those that there are. To be called when any of them may have changed. */
export const refreshOwnFields = adoptInTurn(readOwnFields, adoptOwnFields);
