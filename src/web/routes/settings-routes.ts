import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedInRoute } from './signed-in-route.ts';

export const settingsRoute = createRoute({
  path: '/settings',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
});

export const settingsHomeRoute = createRoute({
  path: '/',
  getParentRoute: () => settingsRoute,
  beforeLoad: () => {
    throw redirect({ to: '/settings/account' });
  },
});

export const accountSettingsRoute = createRoute({
  path: '/account',
  getParentRoute: () => settingsRoute,
  component: lazyRouteComponent(() => import('../settings/account-page.tsx'), 'AccountPage'),
});

export const sessionsRoute = createRoute({
  path: '/sessions',
  getParentRoute: () => settingsRoute,
  component: lazyRouteComponent(() => import('../settings/sessions-page.tsx'), 'SessionsPage'),
});

export const peopleRoute = createRoute({
  path: '/people',
  getParentRoute: () => settingsRoute,
  component: lazyRouteComponent(() => import('../settings/people-page.tsx'), 'PeoplePage'),
});
