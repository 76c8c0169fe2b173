import { actorOf, api } from '../api/implement.ts';
import { arrangeOwnTypes, changeOwnType, createOwnType, deleteOwnType } from './change-own-types.ts';
import { countUse } from './count-use.ts';
import { readOwnTypes } from './read-own-types.ts';

export const ownTypesRoutes = {
  list: api.ownTypes.list.handler(async ({ context }) => ({ items: await readOwnTypes(context.db) })),
  create: api.ownTypes.create.handler(({ input, context }) =>
    createOwnType(context, actorOf(context), input),
  ),
  update: api.ownTypes.update.handler(({ input, context }) =>
    changeOwnType(context, actorOf(context), input.params.id, input.body),
  ),
  delete: api.ownTypes.delete.handler(({ input, context }) =>
    deleteOwnType(context, actorOf(context), input.id),
  ),
  use: api.ownTypes.use.handler(({ input, context }) => countUse(context.db, input.id)),
  arrange: api.ownTypes.arrange.handler(async ({ input, context }) => {
    const { types, changeSetId } = await arrangeOwnTypes(context, actorOf(context), input.ids);
    return { items: types, changeSetId };
  }),
};
