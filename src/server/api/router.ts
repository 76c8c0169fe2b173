import { changeSetsRoutes } from '../change-sets/routes.ts';
import { duplicatesRoutes } from '../duplicates/routes.ts';
import { formsRoutes } from '../forms/routes.ts';
import { importsRoutes } from '../imports/routes.ts';
import { jobsRoutes } from '../jobs/routes.ts';
import { listsRoutes } from '../lists/routes.ts';
import { ownFieldsRoutes } from '../own-fields/routes.ts';
import { ownListsRoutes } from '../own-lists/routes.ts';
import { ownTypesRoutes } from '../own-types/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { recordRoutes } from '../records/routes.ts';
import { sampleDataRoutes } from '../sample-data/routes.ts';
import { scoringRoutes } from '../scoring/routes.ts';
import { searchRoutes } from '../search/routes.ts';
import { sessionRoutes } from '../session/routes.ts';
import { viewsRoutes } from '../views/routes.ts';
import { api } from './implement.ts';

/** All that the server answers, as the contract promises it. */
export const router = api.router({
  session: sessionRoutes,
  people: peopleRoutes,
  leads: recordRoutes('lead'),
  contacts: recordRoutes('contact'),
  accounts: recordRoutes('account'),
  campaigns: recordRoutes('campaign'),
  ownLists: ownListsRoutes,
  lists: listsRoutes,
  search: searchRoutes,
  imports: importsRoutes,
  sampleData: sampleDataRoutes,
  jobs: jobsRoutes,
  changeSets: changeSetsRoutes,
  duplicates: duplicatesRoutes,
  views: viewsRoutes,
  scoring: scoringRoutes,
  ownFields: ownFieldsRoutes,
  forms: formsRoutes,
  ownTypes: ownTypesRoutes,
});
