import { api } from '../api/implement.ts';
import { addPerson } from './add-person.ts';
import { listPeople } from './queries.ts';

export const peopleRoutes = {
  list: api.people.list.handler(async ({ context }) => ({ items: await listPeople(context.db) })),
  add: api.people.add.handler(({ input, context }) => addPerson(context.db, context.signIn, input)),
};
