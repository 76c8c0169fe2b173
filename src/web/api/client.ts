import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '#contract/contract.ts';
import type { OwnRecords } from '#contract/own-records.ts';
import type { OwnTypeName } from '#domain/records/own-type-name.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { isProblem, offlineProblem, ProblemError } from './problem.ts';

/** How a call that starts a job wants its answer: after so many seconds, or when the job has ended before. */
export interface CallContext {
  wait?: number;
}

/** Only the contract's types are imported: its schemas, and zod with them, stay on the server. */
export type Api = ContractRouterClient<typeof contract & { ownRecords: OwnRecords }, CallContext>;

const link = new RPCLink<CallContext>({
  url: () => new URL('/rpc', window.location.origin),
  headers: ({ context }) => ({
    'accept-language': currentLanguage(),
    ...(context.wait === undefined ? {} : { prefer: `wait=${context.wait}` }),
  }),
  fetch: async (request, init) => {
    const response = await globalThis.fetch(request, init).catch((cause: unknown) => {
      if (request.signal.aborted) throw cause;
      throw new ProblemError(offlineProblem(), { cause });
    });
    await throwProblemDocument(response);
    return response;
  },
});

/** Every call of the contract: `api.leads.get({ id })`. Rejects with what `problemOf` reads. */
export const api: Api = createORPCClient(link);

/** The same calls as options and keys for TanStack Query: `useQuery(orpc.leads.get.queryOptions({ input }))`. */
export const orpc = createTanstackQueryUtils(api);

/** The calls of an own record type. */
export function ownApi<T extends OwnTypeName>(type: T): NonNullable<Api['ownRecords'][T]> {
  return api.ownRecords[type] ?? noSuchCalls(type);
}

/** The same as options and keys. */
export function ownQueries<T extends OwnTypeName>(type: T) {
  return orpc.ownRecords[type] ?? noSuchCalls(type);
}

/** The client makes its calls from their names: it has those of every type. */
function noSuchCalls(type: OwnTypeName): never {
  throw new Error(`There are no calls for ${type}.`);
}

/** What stands before the procedures (sign-in check, rate limit, a proxy) may answer with a bare problem document. */
async function throwProblemDocument(response: Response): Promise<void> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return;
  const document: unknown = await response.json();
  if (isProblem(document)) throw new ProblemError(document);
}
