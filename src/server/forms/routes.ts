import { versionOf } from '../api/if-match.ts';
import { actorOf, api } from '../api/implement.ts';
import { changeForm } from './change-form.ts';
import { readKeptForms } from './queries.ts';
import { formOf, formType, readForms } from './read-forms.ts';

export const formsRoutes = {
  list: api.forms.list.handler(async ({ context }) => ({ items: await readForms(context.db) })),
  get: api.forms.get.handler(async ({ input, context }) =>
    formOf(formType(input.type), await readKeptForms(context.db)),
  ),
  replace: api.forms.replace.handler(({ input: { params, headers, body }, context }) => {
    const ifMatch = headers['if-match'];
    const version = ifMatch === undefined ? null : versionOf(ifMatch);
    return changeForm(context, actorOf(context), formType(params.type), body, version);
  }),
  reset: api.forms.reset.handler(({ input, context }) =>
    changeForm(context, actorOf(context), formType(input.type), null, null),
  ),
};
