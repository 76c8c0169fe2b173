import type { Conflict, ProblemCode } from '#contract/problems.ts';
import type { Fault } from '#domain/problems/faults.ts';

/** What a problem is about, beyond its code. */
export type ProblemDetails = {
  faults?: Fault[];
  conflicts?: Conflict[];
  version?: number;
  retryAfter?: number;
  mergedInto?: { type: string; id: number };
  /** Who did it before, and when. */
  doneBy?: { name: string; at: string };
  /** The largest body taken, in bytes. */
  limit?: number;
};

/** Ends a call with a problem that the caller can act on; the border turns it into a problem document. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}

/** The input cannot be taken, for these reasons. */
export function invalidInput(...faults: Fault[]): ProblemError {
  return new ProblemError('invalidInput', { faults });
}
