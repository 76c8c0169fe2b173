import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery } from '../auth/me.ts';
import { rootRoute } from './root-route.ts';

export const signInRoute = createRoute({
  path: '/sign-in',
  getParentRoute: () => rootRoute,
  validateSearch: (search: Record<string, unknown>): { return?: string } =>
    typeof search.return === 'string' ? { return: search.return } : {},
  beforeLoad: async ({ context }) => {
    // Who cannot be asked who they are is let through: the page says so when they try.
    const me = await context.queryClient.ensureQueryData(meQuery).catch(() => null);
    if (me !== null) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('../auth/sign-in-page.tsx'), 'SignInPage'),
});

export const setUpRoute = createRoute({
  path: '/setup',
  getParentRoute: () => rootRoute,
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: lazyRouteComponent(() => import('../auth/set-up-page.tsx'), 'SetUpPage'),
});
