import { versionWhereGiven } from '../api/if-match.ts';
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
    const version = versionWhereGiven(headers['if-match']);
    return changeForm(context, actorOf(context), formType(params.type), body, version);
  }),
  reset: api.forms.reset.handler(({ input, context }) =>
    changeForm(context, actorOf(context), formType(input.type), null, null),
  ),
};
