import { ORPCError } from '@orpc/client';
import type { Problem } from '#contract/problems.ts';
import { i18next } from '../i18n/i18n.ts';

/** A problem document, thrown. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * What went wrong, in words for the reader, whatever was thrown: a problem of the API, a lost connection,
 * or a fault of the program. `code` tells them apart (`offline` and `internal` for the last two).
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof ORPCError) {
    if (isProblem(error.data)) return error.data;
    return { ...internalProblem(), status: error.status };
  }
  return internalProblem();
}

/** Whether the server said so: nobody is signed in (any more). */
export function isNotSignedIn(error: unknown): boolean {
  return problemOf(error).status === 401;
}

/** The sentence for each field that has to be mended, by the field's path as it was sent. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (error === null || error === undefined) return {};
  const { errors = [] } = problemOf(error);
  return Object.fromEntries(errors.map(({ field, detail }) => [field, detail]));
}

/** Whether some of what went wrong is not told beside the inputs that there are, by the paths that these tell of. */
export function isToldElsewhere(error: unknown, isDrawn: (path: string) => boolean): boolean {
  if (error === null || error === undefined) return false;
  const paths = Object.keys(fieldErrors(error));
  return paths.length === 0 || !paths.every(isDrawn);
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'status' in value &&
    typeof value.status === 'number' &&
    'detail' in value &&
    typeof value.detail === 'string'
  );
}

export function offlineProblem(): Problem {
  return {
    type: 'about:blank',
    title: i18next.t('problems.offlineTitle'),
    status: 0,
    code: 'offline',
    detail: i18next.t('problems.offline'),
  };
}

function internalProblem(): Problem {
  return {
    type: 'about:blank',
    title: i18next.t('problems.internalTitle'),
    status: 500,
    code: 'internal',
    detail: i18next.t('problems.internal'),
  };
}
