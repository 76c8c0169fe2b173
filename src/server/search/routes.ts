import { actorOf, api } from '../api/implement.ts';
import { nameOfRecord } from './name-of-record.ts';
import { quickSearch } from './quick-search.ts';

export const searchRoutes = {
  quick: api.search.quick.handler(({ input, context }) => quickSearch(context.db, actorOf(context), input)),
  name: api.search.name.handler(({ input, context }) => nameOfRecord(context.db, input)),
};
