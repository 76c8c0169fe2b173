import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import type { StandardHandleResult } from '@orpc/server/standard';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { adoptedOwnTypes } from '#domain/records/adopted-types.ts';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import type { Identifier } from '../auth/identify.ts';
import { preferredLanguage } from '../auth/identify.ts';
import { problemDocument } from '../problems/problem-document.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { asProblem, sendProblem } from './answer-problems.ts';
import type { CallContext, Services } from './context.ts';
import { routerWith } from './own-router.ts';
import { plainJson } from './plain-json.ts';

/** Where each way to call the contract lives: REST for everyone, and the web's own. */
const prefixes = { rest: '/api/v1', rpc: '/rpc' } as const;

/**
 * Serves the contract twice from one router: as REST under `/api/v1`, and as typed calls for the web under `/rpc`.
 */
export function serveApi(
  app: FastifyInstance,
  services: Services,
  identifier: Identifier,
  log: Logger,
): void {
  const interceptors = [
    async (options: { context: CallContext; next(): Promise<StandardHandleResult> }) => {
      try {
        return await options.next();
      } catch (error) {
        throw asOrpcError(error, options.context, log);
      }
    },
  ];
  const handlersFor = (types: readonly OwnType[]) => {
    const router = routerWith(types);
    return {
      types,
      rest: new OpenAPIHandler<CallContext>(router, {
        interceptors,
        customJsonSerializers: [plainJson],
        customErrorResponseBodyEncoder: (error) => error.data,
      }),
      rpc: new RPCHandler<CallContext>(router, { interceptors }),
    };
  };
  let handlers = handlersFor(adoptedOwnTypes());
  const answer = (way: keyof typeof prefixes) => async (request: FastifyRequest, reply: FastifyReply) => {
    // The contract knows no HEAD: it is GET, of which the server leaves out the body.
    if (request.raw.method === 'HEAD') request.raw.method = 'GET';
    const caller = await identifier.identify(request.headers);
    const language = caller?.language ?? preferredLanguage(request.headers);
    const context: CallContext = { ...services, caller, language, headers: request.headers };
    // Own record types come and go while the server runs, and their calls with them.
    if (handlers.types !== adoptedOwnTypes()) handlers = handlersFor(adoptedOwnTypes());
    const { matched } = await handlers[way].handle(request, reply, { prefix: prefixes[way], context });
    if (!matched) sendProblem(reply, new ProblemError(caller ? 'notFound' : 'notSignedIn'), language);
    return reply;
  };
  app.all(`${prefixes.rest}/*`, answer('rest'));
  app.all(`${prefixes.rpc}/*`, answer('rpc'));
  // What stands in the body of a failed REST call is a problem document, and says so.
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode >= 400 && request.url.startsWith(`${prefixes.rest}/`))
      reply.header('content-type', 'application/problem+json; charset=utf-8');
  });
}

/** Carries a problem through oRPC, which knows errors of its own kind only. */
function asOrpcError(error: unknown, context: CallContext, log: Logger) {
  const document = problemDocument(asProblem(error, log), context.language);
  return new ORPCError(document.code, {
    status: document.status,
    message: document.detail,
    data: document,
    cause: error,
  });
}
