import { api } from '../api/implement.ts';
import { ProblemError } from '../problems/problem-error.ts';

const later = () => {
  throw new ProblemError('unavailable');
};

export const listsRoutes = {
  rows: api.lists.rows.handler(later),
  count: api.lists.count.handler(later),
  createSnapshot: api.lists.createSnapshot.handler(later),
  page: api.lists.page.handler(later),
  position: api.lists.position.handler(later),
};
