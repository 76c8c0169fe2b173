import { api } from '../api/implement.ts';
import { listSources } from './list-sources.ts';

export const sourcesRoutes = {
  list: api.sources.list.handler(async ({ context }) => ({
    items: await listSources(context.db, context.language),
  })),
};
