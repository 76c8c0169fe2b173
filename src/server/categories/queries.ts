import { sql } from 'kysely';
import type { Category } from '#contract/categories.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';

/** All categories, in order, the retired ones among them. The partial indexes hold only the records that have any. */
export async function listCategories(db: Database, language: Language, only?: number): Promise<Category[]> {
  const { rows } = await sql<Category>`
    with used as (
      select id, count(*) as records from (
        select unnest(category_ids) as id from contact where category_ids <> '{}' and deleted_at is null
        union all
        select unnest(category_ids) from account where category_ids <> '{}' and deleted_at is null
        union all
        select unnest(category_ids) from campaign where category_ids <> '{}' and deleted_at is null
      ) as held group by id
    )
    select i.id, ${sql.ref(`i.label_${language}`)} as name, i.color, coalesce(u.records, 0) as records,
      i.retired_at is not null as retired
    from list_item i left join used u on u.id = i.id
    where i.list = 'category' ${only === undefined ? sql`` : sql`and i.id = ${only}`} order by i.position, i.id
  `.execute(db);
  return rows;
}

/** @throws ProblemError `notFound` */
export async function readCategory(db: Database, language: Language, id: number): Promise<Category> {
  const [category] = await listCategories(db, language, id);
  if (!category) throw new ProblemError('notFound');
  return category;
}

/** Tells everyone who looks that the list has changed. */
export async function announceCategories(transaction: DatabaseTransaction, actor: Actor): Promise<void> {
  await sql`select pg_notify('winnow_change', json_build_object('subject', 'category', 'changeSetId', null,
    'actor', ${actor.name}::text, 'actorId', ${actor.id}::integer, 'count', 1)::text)`.execute(transaction);
}

/** Keeps others from adding to the list or renaming in it until the transaction ends: a name must stay the only one. */
export async function lockCategories(transaction: DatabaseTransaction): Promise<void> {
  await sql`lock table list_item in share row exclusive mode`.execute(transaction);
}

/** The category with this name in either language, whatever its case, other than the one excepted. */
export async function categoryNamed(db: Database, name: string, except = 0) {
  const { rows } = await sql<{ id: number; retired: boolean }>`
    select id, retired_at is not null as retired from list_item
    where list = 'category' and id <> ${except} and (lower(label_en) = lower(${name}) or lower(label_nb) = lower(${name}))
    order by retired_at is not null, id limit 1
  `.execute(db);
  return rows[0];
}
