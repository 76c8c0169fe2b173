import { actorOf, api } from '../api/implement.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { countList, listRows } from './list-rows.ts';

const later = () => {
  throw new ProblemError('unavailable');
};

export const listsRoutes = {
  rows: api.lists.rows.handler(({ input, context }) => listRows(context.db, actorOf(context), input)),
  count: api.lists.count.handler(({ input, context }) => countList(context.db, actorOf(context), input)),
  createSnapshot: api.lists.createSnapshot.handler(later),
  page: api.lists.page.handler(later),
  position: api.lists.position.handler(later),
};
