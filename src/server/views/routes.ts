import { versionOf } from '../api/if-match.ts';
import { actorOf, api } from '../api/implement.ts';
import { reorderViews, setDefaultView } from './choose-views.ts';
import { createView, deleteView, readView, restoreView, updateView } from './keep-view.ts';
import { findDefaultView, findViews, shownView } from './queries.ts';

export const viewsRoutes = {
  list: api.views.list.handler(async ({ input: { recordType }, context }) => {
    const actor = actorOf(context);
    const [rows, defaultView] = await Promise.all([
      findViews(context.db, actor, recordType),
      findDefaultView(context.db, actor, recordType),
    ]);
    return { items: rows.map((row) => shownView(row, actor)), defaultView };
  }),
  get: api.views.get.handler(({ input, context }) => readView(context.db, actorOf(context), input.id)),
  create: api.views.create.handler(({ input, context }) => createView(context.db, actorOf(context), input)),
  update: api.views.update.handler(({ input: { params, headers, body }, context }) =>
    updateView(context.db, actorOf(context), params.id, versionOf(headers['if-match']), body),
  ),
  delete: api.views.delete.handler(({ input, context }) =>
    deleteView(context.db, actorOf(context), input.id),
  ),
  restore: api.views.restore.handler(({ input, context }) =>
    restoreView(context.db, actorOf(context), input.id),
  ),
  reorder: api.views.reorder.handler(({ input, context }) =>
    reorderViews(context.db, actorOf(context), input),
  ),
  setDefault: api.views.setDefault.handler(({ input, context }) =>
    setDefaultView(context.db, actorOf(context), input),
  ),
};
