import { sql } from 'kysely';
import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { addItem } from './add-item.ts';
import { changeItem } from './change-item.ts';
import { countUses } from './count-uses.ts';
import { deleteItem } from './delete-item.ts';
import { knownList } from './known-list.ts';
import { countMerged, startMerge } from './merge-items.ts';
import { readItems } from './queries.ts';
import { reorderItems } from './reorder-items.ts';

export const ownListsRoutes = {
  all: api.ownLists.all.handler(async ({ context }) => ({
    items: await readItems(context.db, context.language),
  })),
  items: api.ownLists.items.handler(async ({ input: { list }, context }) => {
    knownList(list);
    return { items: await readItems(context.db, context.language, sql`list = ${list}`) };
  }),
  uses: api.ownLists.uses.handler(async ({ input: { list }, context }) => {
    knownList(list);
    return { items: await countUses(context.db, list) };
  }),
  add: api.ownLists.add.handler(({ input, context }) => addItem(context, actorOf(context), input)),
  update: api.ownLists.update.handler(({ input, context }) => changeItem(context, actorOf(context), input)),
  reorder: api.ownLists.reorder.handler(async ({ input, context }) => ({
    items: await reorderItems(context, actorOf(context), input),
  })),
  delete: api.ownLists.delete.handler(({ input, context }) => deleteItem(context, actorOf(context), input)),
  previewMerge: api.ownLists.previewMerge.handler(({ input, context }) => countMerged(context.db, input)),
  merge: api.ownLists.merge.handler(async ({ input, context }) =>
    answerJob(context, await startMerge(context, actorOf(context), input), context.headers),
  ),
};
