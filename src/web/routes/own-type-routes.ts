import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readListAddress } from '../list/list-address.ts';
import { typeAtPath } from '../own-types/type-at-path.ts';
import { viewsQuery } from '../views/views-query.ts';
import { signedInRoute } from './signed-in-route.ts';

/** The list of an own record type; of addresses that lead nowhere, the page that says so. */
export const ownTypeListRoute = createRoute({
  path: '/$path',
  getParentRoute: () => signedInRoute,
  validateSearch: readListAddress,
  loader: ({ context, params }) => {
    const type = typeAtPath(params.path);
    return type && context.queryClient.ensureQueryData(viewsQuery(type));
  },
  component: lazyRouteComponent(() => import('../own-types/own-type-list-page.tsx'), 'OwnTypeListPage'),
});

/** Form and history of a record of an own type. */
export const ownTypeRecordRoute = createRoute({
  id: 'own-type-record',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../own-types/own-type-page.tsx'), 'OwnTypePage'),
});

export const ownTypeRecordRoutes = [
  createRoute({ path: '/$path/new', getParentRoute: () => ownTypeRecordRoute }),
  createRoute({ path: '/$path/$recordId', getParentRoute: () => ownTypeRecordRoute }),
  createRoute({ path: '/$path/$recordId/history', getParentRoute: () => ownTypeRecordRoute }),
] as const;
