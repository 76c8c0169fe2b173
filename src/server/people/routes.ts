import { actorOf, api } from '../api/implement.ts';
import { addPerson } from './add-person.ts';
import { changePerson, requireOwnerFor } from './change-person.ts';
import { listPeople } from './queries.ts';

export const peopleRoutes = {
  list: api.people.list.handler(async ({ context }) => ({ items: await listPeople(context.db) })),
  add: api.people.add.handler(({ input, context }) => {
    requireOwnerFor(actorOf(context), 'role', input.role);
    return addPerson(context.db, context.signIn, input);
  }),
  update: api.people.update.handler(({ input, context }) =>
    changePerson(context.db, actorOf(context), input),
  ),
};
