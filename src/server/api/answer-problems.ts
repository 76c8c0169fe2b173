import { ORPCError, ValidationError } from '@orpc/server';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Language } from '#domain/people/roles.ts';
import { preferredLanguage } from '../auth/identify.ts';
import { faultsOfIssues } from '../problems/faults-of-issues.ts';
import { problemDocument } from '../problems/problem-document.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { jsonLimit } from './read-json.ts';

/** Whatever ended a call, as a problem; what is not meant for a caller goes to the log with its cause. */
export function asProblem(error: unknown, log: Logger): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof ORPCError) return problemOfOrpc(error, log);
  if (isFastifyError(error)) return problemOfFastify(error, log);
  if (isDatabaseError(error)) return problemOfDatabase(error, log);
  log.error({ err: error }, 'a call failed');
  return new ProblemError('internal');
}

function problemOfOrpc(error: ORPCError<string, unknown>, log: Logger): ProblemError {
  if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST')
    return new ProblemError('invalidInput', {
      faults: faultsOfIssues(zodIssues(error.cause), error.cause.data),
    });
  if (error.status === 404) return new ProblemError('notFound');
  if (error.status === 400 || error.status === 415) return new ProblemError('badRequest');
  log.error({ err: error }, 'a call failed');
  return new ProblemError('internal');
}

/** The schemas of the contract are zod's, so the issues are too; the interface between the libraries hides that. */
function zodIssues(error: ValidationError) {
  return error.issues as Parameters<typeof faultsOfIssues>[0];
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error && 'code' in error;
}

function problemOfFastify(error: FastifyError, log: Logger): ProblemError {
  if (error.statusCode === 413)
    return new ProblemError('tooLargeBody', {
      limit: jsonLimit,
      faults: [{ field: 'body', code: 'tooLargeBody', limit: jsonLimit / 1_048_576 }],
    });
  if (error.statusCode === 415) return new ProblemError('wrongMediaType');
  if (error.statusCode === 429) return new ProblemError('tooManyTries');
  if (error.statusCode !== undefined && error.statusCode < 500) return new ProblemError('badRequest');
  log.error({ err: error }, 'a call failed');
  return new ProblemError('internal');
}

type DatabaseError = Error & { code: string };

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Codes of PostgreSQL (and of the network to it) for a database that is away, full or asked for too much. */
const unavailable = /^(ECONNREFUSED|ECONNRESET|ENOENT|57P0[123]|53\d{3}|08\d{3}|57014)$/;

function problemOfDatabase(error: DatabaseError, log: Logger): ProblemError {
  log.error({ err: error }, 'the database failed');
  return new ProblemError(unavailable.test(error.code) ? 'unavailable' : 'internal');
}

/** Answers a plain (not oRPC) route with a problem document. */
export function sendProblem(reply: FastifyReply, problem: ProblemError, language: Language): FastifyReply {
  const document = problemDocument(problem, language);
  if (document.retryAfter !== undefined) reply.header('retry-after', document.retryAfter);
  return reply.code(document.status).type('application/problem+json; charset=utf-8').send(document);
}

/** The error handler of the whole server. */
export function answerProblems(log: Logger) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, asProblem(error, log), preferredLanguage(request.headers));
}
