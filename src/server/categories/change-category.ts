import { sql } from 'kysely';
import type { Category } from '#contract/categories.ts';
import type { CategoryColor } from '#domain/categories/category-colors.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Database } from '../database/connect.ts';
import { nameInUse } from './add-category.ts';
import { announceCategories, categoryNamed, lockCategories, readCategory } from './queries.ts';

export type CategoryChanges = {
  id: number;
  name?: string | undefined;
  color?: CategoryColor | undefined;
  retired?: boolean | undefined;
};

/**
 * Renames or recolours a category, retires it or offers it again. A new name is the firm's own, and the same in both
 * languages. Records that have a retired category keep it.
 *
 * @throws ProblemError `notFound`; `alreadyDone` when the name is another category's
 */
export function changeCategory(
  db: Database,
  actor: Actor,
  { id, name, color, retired }: CategoryChanges,
): Promise<Category> {
  return db.transaction().execute(async (transaction) => {
    await lockCategories(transaction);
    const before = await readCategory(transaction, actor.language, id);
    if (name !== undefined && (await categoryNamed(transaction, name, id))) throw nameInUse(name);
    const sets = [
      ...(name === undefined || name === before.name ? [] : [sql`label_en = ${name}, label_nb = ${name}`]),
      ...(color === undefined ? [] : [sql`color = ${color}`]),
      ...(retired === undefined || retired === before.retired
        ? []
        : [sql`retired_at = ${retired ? sql`now()` : null}`]),
    ];
    if (sets.length > 0)
      await sql`update list_item set ${sql.join(sets)} where id = ${id}`.execute(transaction);
    await announceCategories(transaction, actor);
    return readCategory(transaction, actor.language, id);
  });
}
