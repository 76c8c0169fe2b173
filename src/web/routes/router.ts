import { createRouter } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.ts';
import { ErrorPage } from '../shell/error-page.tsx';
import { accountListRoute, accountRecordRoute, accountRecordRoutes } from './account-routes.ts';
import { setUpRoute, signInRoute } from './auth-routes.ts';
import { campaignListRoute, campaignRecordRoute, campaignRecordRoutes } from './campaign-routes.ts';
import { recentChangesRoute } from './change-routes.ts';
import { contactListRoute, contactRecordRoute, contactRecordRoutes } from './contact-routes.ts';
import { duplicatesRoute, mergeRoute } from './duplicate-routes.ts';
import { importRoute, newImportRoute } from './import-routes.ts';
import { homeRoute, leadListRoute, leadRecordRoute, leadRecordRoutes } from './lead-routes.ts';
import { ownTypeListRoute, ownTypeRecordRoute, ownTypeRecordRoutes } from './own-type-routes.ts';
import { rootRoute } from './root-route.ts';
import {
  accountSettingsRoute,
  fieldsOfTypeRoute,
  fieldsRoute,
  formsRoute,
  listRoute,
  listsRoute,
  peopleRoute,
  scoringRoute,
  sessionsRoute,
  settingsPart,
  settingsRoute,
  typesRoute,
} from './settings-routes.ts';
import { notFoundRoute, signedInRoute } from './signed-in-route.ts';

const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  setUpRoute,
  signedInRoute.addChildren([
    leadListRoute,
    leadRecordRoute.addChildren(leadRecordRoutes),
    contactListRoute,
    contactRecordRoute.addChildren(contactRecordRoutes),
    accountListRoute,
    accountRecordRoute.addChildren(accountRecordRoutes),
    campaignListRoute,
    campaignRecordRoute.addChildren(campaignRecordRoutes),
    recentChangesRoute,
    duplicatesRoute,
    mergeRoute,
    newImportRoute,
    importRoute,
    settingsPart.addChildren([
      settingsRoute,
      accountSettingsRoute,
      sessionsRoute,
      peopleRoute,
      listsRoute,
      listRoute,
      scoringRoute,
      formsRoute,
      typesRoute,
      fieldsRoute,
      fieldsOfTypeRoute,
    ]),
    ownTypeListRoute,
    ownTypeRecordRoute.addChildren(ownTypeRecordRoutes),
    notFoundRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  // A page's code comes while the pointer is on its way to the link.
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: ErrorPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
