import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readListAddress } from '../list/list-address.ts';
import { viewsQuery } from '../views/views-query.ts';
import { signedInRoute } from './signed-in-route.ts';

export const contactListRoute = createRoute({
  path: '/contacts',
  getParentRoute: () => signedInRoute,
  validateSearch: readListAddress,
  loader: ({ context }) => context.queryClient.ensureQueryData(viewsQuery('contact')),
  component: lazyRouteComponent(() => import('../contacts/contact-list-page.tsx'), 'ContactListPage'),
});

/** Form and history of a contact. */
export const contactRecordRoute = createRoute({
  id: 'contact-record',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../contacts/contact-page.tsx'), 'ContactPage'),
});

export const contactRecordRoutes = [
  createRoute({ path: '/contacts/new', getParentRoute: () => contactRecordRoute }),
  createRoute({ path: '/contacts/$contactId', getParentRoute: () => contactRecordRoute }),
  createRoute({ path: '/contacts/$contactId/history', getParentRoute: () => contactRecordRoute }),
] as const;
