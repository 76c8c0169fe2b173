import { actorOf, api } from '../api/implement.ts';
import { addCategory } from './add-category.ts';
import { changeCategory } from './change-category.ts';
import { listCategories } from './queries.ts';

export const categoriesRoutes = {
  list: api.categories.list.handler(async ({ context }) => ({
    items: await listCategories(context.db, context.language),
  })),
  add: api.categories.add.handler(({ input, context }) => addCategory(context.db, actorOf(context), input)),
  update: api.categories.update.handler(({ input, context }) =>
    changeCategory(context.db, actorOf(context), input),
  ),
};
