import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readListAddress } from '../list/list-address.ts';
import { signedInRoute } from './signed-in-route.ts';

export const accountListRoute = createRoute({
  path: '/accounts',
  getParentRoute: () => signedInRoute,
  validateSearch: readListAddress,
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
