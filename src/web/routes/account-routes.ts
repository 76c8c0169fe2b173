import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readListAddress } from '../list/list-address.ts';
import { viewsQuery } from '../views/views-query.ts';
import { signedInRoute } from './signed-in-route.ts';

export const accountListRoute = createRoute({
  path: '/accounts',
  getParentRoute: () => signedInRoute,
  validateSearch: readListAddress,
  loader: ({ context }) => context.queryClient.ensureQueryData(viewsQuery('account')),
  component: lazyRouteComponent(() => import('../accounts/account-list-page.tsx'), 'AccountListPage'),
});

/** Form and history of an account. */
export const accountRecordRoute = createRoute({
  id: 'account-record',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../accounts/account-page.tsx'), 'AccountPage'),
});

export const accountRecordRoutes = [
  createRoute({ path: '/accounts/new', getParentRoute: () => accountRecordRoute }),
  createRoute({ path: '/accounts/$accountId', getParentRoute: () => accountRecordRoute }),
  createRoute({ path: '/accounts/$accountId/history', getParentRoute: () => accountRecordRoute }),
] as const;
