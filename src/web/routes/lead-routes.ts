import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
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
  component: lazyRouteComponent(() => import('../leads/lead-list-page.tsx'), 'LeadListPage'),
});

export const newLeadRoute = createRoute({
  path: '/leads/new',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../leads/lead-page.tsx'), 'NewLeadPage'),
});

export const leadRoute = createRoute({
  path: '/leads/$leadId',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../leads/lead-page.tsx'), 'LeadPage'),
});
