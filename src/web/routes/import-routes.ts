import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in-route.ts';

export const importRoute = createRoute({
  path: '/imports/new',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../imports/import-page.tsx'), 'ImportPage'),
});
