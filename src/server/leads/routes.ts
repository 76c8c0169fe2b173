import { api } from '../api/implement.ts';
import { recordRoutes } from '../records/routes.ts';
import { findAlike } from './find-alike.ts';

export const leadsRoutes = {
  ...recordRoutes('lead'),
  findAlike: api.leads.findAlike.handler(async ({ input, context }) => ({
    items: await findAlike(context.db, input),
  })),
};
