import { accounts } from './accounts.ts';
import { campaigns } from './campaigns.ts';
import { changeSets } from './change-sets.ts';
import { contacts } from './contacts.ts';
import { duplicates } from './duplicates.ts';
import { forms } from './forms.ts';
import { imports } from './imports.ts';
import { jobs } from './jobs.ts';
import { leads } from './leads.ts';
import { lists } from './lists.ts';
import { ownFields } from './own-fields.ts';
import { ownLists } from './own-lists.ts';
import { ownTypes } from './own-types.ts';
import { people } from './people.ts';
import { sampleData } from './sample-data.ts';
import { scoring } from './scoring.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { views } from './views.ts';

/** All that the API promises. */
export const contract = {
  session,
  people,
  leads,
  contacts,
  accounts,
  campaigns,
  ownLists,
  lists,
  search,
  imports,
  sampleData,
  jobs,
  changeSets,
  duplicates,
  views,
  scoring,
  ownFields,
  forms,
  ownTypes,
};
