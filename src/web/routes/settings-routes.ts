import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { loadTexts } from '../i18n/i18n.ts';
import { signedInRoute } from './signed-in-route.ts';

/** All pages of the settings, which have texts of their own. */
export const settingsPart = createRoute({
  id: 'settings',
  getParentRoute: () => signedInRoute,
  loader: () => loadTexts('settings'),
});

export const settingsRoute = createRoute({
  path: '/settings',
  getParentRoute: () => settingsPart,
  beforeLoad: () => {
    throw redirect({ to: '/settings/account' });
  },
});

export const accountSettingsRoute = createRoute({
  path: '/settings/account',
  getParentRoute: () => settingsPart,
  component: lazyRouteComponent(() => import('../settings/account-page.tsx'), 'AccountPage'),
});

export const sessionsRoute = createRoute({
  path: '/settings/sessions',
  getParentRoute: () => settingsPart,
  component: lazyRouteComponent(() => import('../settings/sessions-page.tsx'), 'SessionsPage'),
});

export const peopleRoute = createRoute({
  path: '/settings/people',
  getParentRoute: () => settingsPart,
  component: lazyRouteComponent(() => import('../settings/people-page.tsx'), 'PeoplePage'),
});

export const listsRoute = createRoute({
  path: '/settings/lists',
  getParentRoute: () => settingsPart,
  beforeLoad: () => {
    throw redirect({ to: '/settings/lists/$list', params: { list: 'source' } });
  },
});

export const listRoute = createRoute({
  path: '/settings/lists/$list',
  getParentRoute: () => settingsPart,
  component: lazyRouteComponent(() => import('../own-lists/lists-page.tsx'), 'ListsPage'),
});

export const scoringRoute = createRoute({
  path: '/settings/scoring/$type',
  getParentRoute: () => settingsPart,
  component: lazyRouteComponent(() => import('../scoring/scoring-page.tsx'), 'ScoringPage'),
});

export const formsRoute = createRoute({
  path: '/settings/forms/$type',
  getParentRoute: () => settingsPart,
  component: lazyRouteComponent(() => import('../forms/forms-page.tsx'), 'FormsPage'),
});

export const typesRoute = createRoute({
  path: '/settings/types',
  getParentRoute: () => settingsPart,
  component: lazyRouteComponent(() => import('../own-types/types-page.tsx'), 'TypesPage'),
});

export const fieldsRoute = createRoute({
  path: '/settings/fields',
  getParentRoute: () => settingsPart,
  beforeLoad: () => {
    throw redirect({ to: '/settings/fields/$type', params: { type: 'lead' } });
  },
});

export const fieldsOfTypeRoute = createRoute({
  path: '/settings/fields/$type',
  getParentRoute: () => settingsPart,
  component: lazyRouteComponent(() => import('../own-fields/fields-page.tsx'), 'FieldsPage'),
});
