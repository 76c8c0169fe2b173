import { sql } from 'kysely';
import type { Category } from '#contract/categories.ts';
import type { CategoryColor } from '#domain/categories/category-colors.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Database } from '../database/connect.ts';
import { findOrAddItem } from '../list-items/find-or-add-item.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { announceCategories, categoryNamed, lockCategories, readCategory } from './queries.ts';

/** More would fit in no menu. */
const mostCategories = 500;

export type NewCategory = { name: string; color?: CategoryColor | undefined };

/**
 * Adds a category; one of that name that was retired is offered again. Without a colour it gets the next of the palette.
 *
 * @throws ProblemError `alreadyDone` when the name is in use; `invalidInput` when there are too many
 */
export function addCategory(db: Database, actor: Actor, { name, color }: NewCategory): Promise<Category> {
  return db.transaction().execute(async (transaction) => {
    await lockCategories(transaction);
    const known = await categoryNamed(transaction, name);
    if (known && !known.retired) throw nameInUse(name);
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from list_item where list = 'category'`.execute(transaction);
    if (!known && (rows[0]?.count ?? 0) >= mostCategories)
      throw invalidInput({ field: 'name', code: 'tooMany', limit: mostCategories });
    const id = known?.id ?? (await findOrAddItem(transaction, 'category', name));
    await sql`update list_item set retired_at = null, color = coalesce(${color ?? null}, color)
      where id = ${id}`.execute(transaction);
    await announceCategories(transaction, actor);
    return readCategory(transaction, actor.language, id);
  });
}

/** The name is another category's. */
export function nameInUse(name: string): ProblemError {
  return new ProblemError('alreadyDone', { faults: [{ field: 'name', code: 'nameInUse', given: name }] });
}
