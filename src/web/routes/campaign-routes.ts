import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readListAddress } from '../list/list-address.ts';
import { viewsQuery } from '../views/views-query.ts';
import { signedInRoute } from './signed-in-route.ts';

export const campaignListRoute = createRoute({
  path: '/campaigns',
  getParentRoute: () => signedInRoute,
  validateSearch: readListAddress,
  loader: ({ context }) => context.queryClient.ensureQueryData(viewsQuery('campaign')),
  component: lazyRouteComponent(() => import('../campaigns/campaign-list-page.tsx'), 'CampaignListPage'),
});

/** Form and history of a campaign. */
export const campaignRecordRoute = createRoute({
  id: 'campaign-record',
  getParentRoute: () => signedInRoute,
  component: lazyRouteComponent(() => import('../campaigns/campaign-page.tsx'), 'CampaignPage'),
});

export const campaignRecordRoutes = [
  createRoute({ path: '/campaigns/new', getParentRoute: () => campaignRecordRoute }),
  createRoute({ path: '/campaigns/$campaignId', getParentRoute: () => campaignRecordRoute }),
  createRoute({ path: '/campaigns/$campaignId/history', getParentRoute: () => campaignRecordRoute }),
] as const;
