import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readListAddress } from '../list/list-address.ts';
import { viewsQuery } from '../views/views-query.ts';
import { rootRoute } from './root-route.ts';
import { signedInRoute } from './signed-in-route.ts';

/** The first page is the list of leads. */
export const homeRoute = createRoute({
  path: '/',
  getParentRoute: () => rootRoute,
  beforeLoad: () => {
    throw redirect({ to: '/leads' });
  },
});

export const leadListRoute = createRoute({
  path: '/leads',
  getParentRoute: () => signedInRoute,
  validateSearch: readListAddress,
  loader: ({ context }) => context.queryClient.ensureQueryData(viewsQuery('lead')),
  component: lazyRouteComponent(() => import('../leads/lead-list-page.tsx'), 'LeadListPage'),
});

/** Form and history of a lead: one component for all, so that what is typed stays while one looks at another page. */
export const leadRecordRoute = createRoute({
  id: 'lead-record',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../leads/lead-page.tsx'), 'LeadPage'),
});

export const leadRecordRoutes = [
  createRoute({ path: '/leads/new', getParentRoute: () => leadRecordRoute }),
  createRoute({ path: '/leads/$leadId', getParentRoute: () => leadRecordRoute }),
  createRoute({ path: '/leads/$leadId/history', getParentRoute: () => leadRecordRoute }),
] as const;
