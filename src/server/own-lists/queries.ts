import { type RawBuilder, sql } from 'kysely';
import type { OwnListItem } from '#contract/own-lists.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';

/** Items of lists, each list in its order, the retired ones among them. */
export async function readItems(
  db: Database,
  language: Language,
  only: RawBuilder<unknown> = sql`true`,
): Promise<OwnListItem[]> {
  const { rows } = await sql<OwnListItem>`
    select id, list, ${sql.ref(`label_${language}`)} as name,
      jsonb_build_object('en', label_en, 'nb', label_nb) as labels, retired_at is not null as retired,
      key, color, probability, initiators
    from list_item where deleted_at is null and ${only} order by list, position, id
  `.execute(db);
  return rows;
}

/** @throws ProblemError `notFound` */
export async function readItem(
  db: Database,
  language: Language,
  { list, id }: { list: string; id: number },
): Promise<OwnListItem> {
  const [item] = await readItems(db, language, sql`list = ${list} and id = ${id}`);
  if (!item) throw new ProblemError('notFound');
  return item;
}

/** An item that has a name already. */
export type Namesake = { id: number; field: 'labels.en' | 'labels.nb'; retired: boolean; deleted: boolean };

/**
 * The items other than `except` that are called by one of two names in either language, those offered first. Of deleted
 * ones only the English name matters: it is kept for them.
 */
export async function itemsCalled(
  db: Database,
  list: string,
  { en, nb }: { en: string; nb: string },
  except = 0,
): Promise<Namesake[]> {
  const { rows } = await sql<Namesake>`
    select id, retired_at is not null as retired, deleted_at is not null as deleted,
      case when lower(${en}) in (lower(label_en), lower(label_nb)) then 'labels.en' else 'labels.nb' end as field
    from list_item
    where list = ${list} and id <> ${except} and case when deleted_at is null
      then lower(${en}) in (lower(label_en), lower(label_nb)) or lower(${nb}) in (lower(label_en), lower(label_nb))
      else lower(label_en) = lower(${en}) end
    order by deleted_at is not null, retired_at is not null, id
  `.execute(db);
  return rows;
}
