import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { arrangeOwnFields, changeOwnField, createOwnField, deleteOwnField } from './change-own-fields.ts';
import { startConversion } from './convert-field.ts';
import { countUse } from './count-use.ts';
import { previewConversion } from './preview-conversion.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tryFormula } from './try-formula.ts';

export const ownFieldsRoutes = {
  list: api.ownFields.list.handler(async ({ context }) => ({ items: await readOwnFields(context.db) })),
  create: api.ownFields.create.handler(({ input, context }) =>
    createOwnField(context, actorOf(context), input),
  ),
  update: api.ownFields.update.handler(({ input, context }) =>
    changeOwnField(context, actorOf(context), input.params.id, input.body),
  ),
  delete: api.ownFields.delete.handler(({ input, context }) =>
    deleteOwnField(context, actorOf(context), input.id),
  ),
  use: api.ownFields.use.handler(({ input, context }) => countUse(context.db, input.id)),
  arrange: api.ownFields.arrange.handler(async ({ input, context }) => {
    const { fields, changeSetId } = await arrangeOwnFields(context, actorOf(context), input.fields);
    return { items: fields, changeSetId };
  }),
  previewConversion: api.ownFields.previewConversion.handler(({ input, context }) =>
    previewConversion(context.db, actorOf(context), { id: input.params.id, ...input.body }),
  ),
  convert: api.ownFields.convert.handler(async ({ input, context }) => {
    const conversion = { id: input.params.id, ...input.body };
    return answerJob(context, await startConversion(context, actorOf(context), conversion), context.headers);
  }),
  tryFormula: api.ownFields.tryFormula.handler(({ input, context }) => tryFormula(context.db, input)),
};
