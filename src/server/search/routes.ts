import { api } from '../api/implement.ts';

export const searchRoutes = {
  quick: api.search.quick.handler(() => ({ items: [] })),
  name: api.search.name.handler(({ input }) => ({ ...input, name: '', detail: null })),
};
