import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readDuplicatesAddress, readMergeAddress } from '../duplicates/duplicates-address.ts';
import { signedInRoute } from './signed-in-route.ts';

export const duplicatesRoute = createRoute({
  path: '/duplicates',
  getParentRoute: () => signedInRoute,
  validateSearch: readDuplicatesAddress,
  component: lazyRouteComponent(() => import('../duplicates/duplicates-page.tsx'), 'DuplicatesPage'),
});

export const mergeRoute = createRoute({
  path: '/duplicates/merge',
  getParentRoute: () => signedInRoute,
  validateSearch: readMergeAddress,
  component: lazyRouteComponent(() => import('../duplicates/merge-page.tsx'), 'MergePage'),
});
