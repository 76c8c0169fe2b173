import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedInRoute } from './signed-in-route.ts';

export const settingsRoute = createRoute({
  path: '/settings',
  getParentRoute: () => signedInRoute,
  beforeLoad: () => {
    throw redirect({ to: '/settings/account' });
  },
});

export const accountSettingsRoute = createRoute({
  path: '/settings/account',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../settings/account-page.tsx'), 'AccountPage'),
});

export const sessionsRoute = createRoute({
  path: '/settings/sessions',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../settings/sessions-page.tsx'), 'SessionsPage'),
});

export const peopleRoute = createRoute({
  path: '/settings/people',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../settings/people-page.tsx'), 'PeoplePage'),
});

export const listsRoute = createRoute({
  path: '/settings/lists',
  getParentRoute: () => signedInRoute,
  beforeLoad: () => {
    throw redirect({ to: '/settings/lists/$list', params: { list: 'source' } });
  },
});

export const listRoute = createRoute({
  path: '/settings/lists/$list',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../own-lists/lists-page.tsx'), 'ListsPage'),
});

export const scoringRoute = createRoute({
  path: '/settings/scoring/$type',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../scoring/scoring-page.tsx'), 'ScoringPage'),
});

export const formsRoute = createRoute({
  path: '/settings/forms/$type',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../forms/forms-page.tsx'), 'FormsPage'),
});

export const fieldsRoute = createRoute({
  path: '/settings/fields',
  getParentRoute: () => signedInRoute,
  beforeLoad: () => {
    throw redirect({ to: '/settings/fields/$type', params: { type: 'lead' } });
  },
});

export const fieldsOfTypeRoute = createRoute({
  path: '/settings/fields/$type',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../own-fields/fields-page.tsx'), 'FieldsPage'),
});
