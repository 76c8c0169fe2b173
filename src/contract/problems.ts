import { z } from 'zod';
import { faultCodes } from '#domain/problems/faults.ts';

/** One field that has to be mended, with a sentence in the reader's language. */
export const fieldProblem = z.object({
  field: z.string(),
  code: z.enum(faultCodes),
  detail: z.string(),
});

/** A field that a colleague has changed since the caller read the record. */
export const conflict = z.object({ field: z.string(), yours: z.unknown(), theirs: z.unknown() });
export type Conflict = z.infer<typeof conflict>;

/**
 * Stable codes of the problems that the API answers with, and the HTTP status of each.
 * Everything else is a fault of the program and is answered as `internal`.
 */
export const problemStatus = {
  badRequest: 400,
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  staleVersion: 409,
  alreadyDone: 409,
  alreadyUndone: 409,
  followsCriteria: 409,
  gone: 410,
  merged: 410,
  tooLargeBody: 413,
  wrongMediaType: 415,
  invalidInput: 422,
  versionMissing: 428,
  tooManyTries: 429,
  internal: 500,
  unavailable: 503,
  tooSlow: 503,
  busy: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

/** A problem document (RFC 9457): what went wrong, and what the reader can do about it. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  field: z.string().optional(),
  errors: z.array(fieldProblem).optional(),
  conflicts: z.array(conflict).optional(),
  /** With `staleVersion`: the version that the record has now. */
  version: z.number().optional(),
  /** With `merged`: the record that it went into. */
  mergedInto: z.object({ type: z.string(), id: z.number() }).optional(),
  /** With `tooManyTries`: seconds until the next try. */
  retryAfter: z.number().optional(),
});
export type Problem = z.infer<typeof problem>;
