import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readChangesAddress } from '../change-sets/changes-address.ts';
import { signedInRoute } from './signed-in-route.ts';

export const recentChangesRoute = createRoute({
  path: '/changes',
  getParentRoute: () => signedInRoute,
  validateSearch: readChangesAddress,
  component: lazyRouteComponent(() => import('../change-sets/recent-changes-page.tsx'), 'RecentChangesPage'),
});
