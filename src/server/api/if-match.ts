import { ProblemError } from '../problems/problem-error.ts';

/**
 * The version named by `If-Match`, as `3`, `"3"` or `W/"3"`; `null` for `*`, which means any.
 *
 * @throws ProblemError `versionMissing` when it is left out or is no version
 */
export function versionOf(ifMatch: string | undefined): number | null {
  if (ifMatch?.trim() === '*') return null;
  const version = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(ifMatch ?? '')?.[1];
  if (version === undefined)
    throw new ProblemError('versionMissing', { faults: [{ field: 'If-Match', code: 'missing' }] });
  return Number(version);
}

/**
 * The same where the header may be left out, which means any version too.
 *
 * @throws ProblemError `versionMissing` when it is no version
 */
export function versionWhereGiven(ifMatch: string | undefined): number | null {
  return ifMatch === undefined ? null : versionOf(ifMatch);
}
