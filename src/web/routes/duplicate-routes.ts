import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readDuplicatesAddress, readMergeAddress } from '../duplicates/duplicates-address.ts';
import { loadTexts } from '../i18n/i18n.ts';
import { signedInRoute } from './signed-in-route.ts';

export const duplicatesRoute = createRoute({
  path: '/duplicates',
  getParentRoute: () => signedInRoute,
  validateSearch: readDuplicatesAddress,
  loader: () => loadTexts('duplicates'),
  component: lazyRouteComponent(() => import('../duplicates/duplicates-page.tsx'), 'DuplicatesPage'),
});

export const mergeRoute = createRoute({
  path: '/duplicates/merge',
  getParentRoute: () => signedInRoute,
  validateSearch: readMergeAddress,
  loader: () => loadTexts('duplicates'),
  component: lazyRouteComponent(() => import('../duplicates/merge-page.tsx'), 'MergePage'),
});
