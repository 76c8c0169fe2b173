import { type QueryKey, queryOptions } from '@tanstack/react-query';
import type { HistoryEntry } from '#contract/records.ts';
import { isOwnTypeName } from '#domain/records/own-type-name.ts';
import { nestOwn } from '#domain/records/own-values.ts';
import type { BuiltInType, ChangesOfType, RecordOfType, RecordType } from '#domain/records/record-types.ts';
import { api, orpc, ownApi, ownQueries } from '../../api/client.ts';
import { type OpenedRecord, openedRecord, type Values } from './record-values.ts';

/** The calls of one record type, on records as forms hold them. */
export interface RecordCalls {
  get: (id: number) => Promise<OpenedRecord>;
  create: (values: Values) => Promise<OpenedRecord>;
  /** @throws a `staleVersion` problem where the record has another version by now */
  update: (id: number, version: number, changes: Values) => Promise<OpenedRecord>;
  history: (input: {
    id: number;
    before?: number;
    limit?: number;
    field?: string;
  }) => Promise<{ items: HistoryEntry[]; next: number | null }>;
  /** Under which what these calls answer is kept. */
  keys: { get: (id: number) => QueryKey; history: (id: number) => QueryKey };
}

/** What the API offers for each record type. */
interface Procedures<T extends RecordType> {
  get: (input: { id: number }) => Promise<RecordOfType<RecordType>>;
  create: (input: ChangesOfType<T>) => Promise<{ body: RecordOfType<RecordType> }>;
  update: (input: {
    params: { id: number };
    headers: { 'if-match': string };
    body: ChangesOfType<T>;
  }) => Promise<RecordOfType<RecordType>>;
  history: RecordCalls['history'];
}

interface Keys {
  get: { queryKey: (options: { input: { id: number } }) => QueryKey };
  history: { key: (options: { input: { id: number } }) => QueryKey };
}

/** One line per record type that comes with Winnow. */
const builtIn: Readonly<Record<BuiltInType, RecordCalls>> = {
  lead: callsOf<'lead'>(api.leads, orpc.leads),
  contact: callsOf<'contact'>(api.contacts, orpc.contacts),
  account: callsOf<'account'>(api.accounts, orpc.accounts),
  campaign: callsOf<'campaign'>(api.campaigns, orpc.campaigns),
};

export function recordCalls(type: RecordType): RecordCalls {
  return isOwnTypeName(type) ? callsOf<typeof type>(ownApi(type), ownQueries(type)) : builtIn[type];
}

/** One record, as forms hold it. */
export function recordQuery(type: RecordType, id: number) {
  const calls = recordCalls(type);
  return queryOptions({ queryKey: calls.keys.get(id), queryFn: () => calls.get(id) });
}

function callsOf<T extends RecordType>(procedures: Procedures<T>, keys: Keys): RecordCalls {
  // The values of a form are named by the catalogue that the type of the changes is made from.
  const asChanges = (values: Values) => nestOwn({ ...values }) as ChangesOfType<T>;
  return {
    get: async (id) => openedRecord(await procedures.get({ id })),
    create: async (values) => openedRecord((await procedures.create(asChanges(values))).body),
    update: async (id, version, changes) =>
      openedRecord(
        await procedures.update({
          params: { id },
          headers: { 'if-match': String(version) },
          body: asChanges(changes),
        }),
      ),
    history: (input) => procedures.history(input),
    keys: {
      // Beside what the call itself answers, under the same beginning: what is told to be old is old in both.
      get: (id) => [...keys.get.queryKey({ input: { id } }), 'opened'],
      history: (id) => keys.history.key({ input: { id } }),
    },
  };
}
