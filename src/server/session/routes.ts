import { actorOf, api } from '../api/implement.ts';
import { makeFirstOwner } from './first-owner.ts';
import { readMe, setPreferences } from './preferences.ts';

export const sessionRoutes = {
  me: api.session.me.handler(({ context }) => readMe(context.db, actorOf(context))),
  setPreferences: api.session.setPreferences.handler(({ input, context }) =>
    setPreferences(context.db, actorOf(context), input),
  ),
  setup: api.session.setup.handler(({ input, context }) => makeFirstOwner(context.db, context.signIn, input)),
};
