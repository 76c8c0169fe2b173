import { implement } from '@orpc/server';
import { recordProcedures } from '#contract/records.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import type { CallContext } from '../api/context.ts';
import { versionOf } from '../api/if-match.ts';
import { actorOf, answersUnchecked } from '../api/implement.ts';
import { selectionRoutes } from '../bulk-edit/routes.ts';
import { listRecords } from '../lists/list-records.ts';
import { deleteRecord, restoreRecord } from './delete-record.ts';
import { recordHistory } from './history.ts';
import { readRecord } from './read-records.ts';
import { createRecord, updateRecord } from './save-record.ts';

/** The calls that every record type has. */
export function recordRoutes<T extends RecordType>(type: T) {
  const noun = implement(recordProcedures(type)).$context<CallContext>().$config(answersUnchecked);
  return {
    list: noun.list.handler(({ input, context }) => listRecords(context.db, actorOf(context), type, input)),
    get: noun.get.handler(({ input, context }) => readRecord(context.db, type, input.id, context)),
    create: noun.create.handler(async ({ input, context }) => {
      const body = await createRecord(context.db, actorOf(context), type, input);
      return { headers: { location: `/api/v1/${describeType(type).path}/${body.id}` }, body };
    }),
    update: noun.update.handler(({ input, context }) => {
      const { params, headers, body } = input;
      return updateRecord(
        context.db,
        actorOf(context),
        type,
        params.id,
        versionOf(headers['if-match']),
        body,
      );
    }),
    delete: noun.delete.handler(({ input, context }) =>
      deleteRecord(context.db, actorOf(context), type, input.id),
    ),
    restore: noun.restore.handler(({ input, context }) =>
      restoreRecord(context.db, actorOf(context), type, input.id),
    ),
    history: noun.history.handler(({ input, context }) =>
      recordHistory(context.db, { ...input, type, language: context.language }),
    ),
    ...selectionRoutes(type),
  };
}
