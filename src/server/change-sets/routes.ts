import { api } from '../api/implement.ts';
import { listChangeSets, readChangeSet } from './read-change-sets.ts';

export const changeSetsRoutes = {
  list: api.changeSets.list.handler(({ input, context }) => listChangeSets(context.db, input)),
  get: api.changeSets.get.handler(({ input, context }) => readChangeSet(context.db, input.id)),
};
