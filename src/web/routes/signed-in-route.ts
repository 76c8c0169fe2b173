import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { adoptOwnFields } from '#domain/fields/adopted-fields.ts';
import { adoptOwnTypes } from '#domain/records/adopted-types.ts';
import { meQuery } from '../auth/me.ts';
import { formsQuery } from '../forms/use-form-layout.ts';
import { ownFieldsQuery } from '../own-fields/adopt-own-fields.ts';
import { ownTypesQuery } from '../own-types/own-types-query.ts';
import { Shell } from '../shell/shell.tsx';
import { rootRoute } from './root-route.ts';

/** Everything behind sign-in: the side bar and, in it, one page. */
export const signedInRoute = createRoute({
  id: 'signed-in',
  getParentRoute: () => rootRoute,
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me === null) throw redirect({ to: '/sign-in', search: { return: location.href } });
    const [ownTypes, ownFields] = await Promise.all([
      context.queryClient.ensureQueryData(ownTypesQuery),
      context.queryClient.ensureQueryData(ownFieldsQuery),
      context.queryClient.ensureQueryData(formsQuery),
    ]);
    adoptOwnTypes(ownTypes.items);
    adoptOwnFields(ownFields.items);
    return { me };
  },
});

/** An address that leads nowhere, said within the frame. */
export const notFoundRoute = createRoute({
  path: '$',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../shell/not-found-page.tsx'), 'NotFoundPage'),
});
