import { implement } from '@orpc/server';
import { contract } from '#contract/contract.ts';
import { authorise } from '../auth/policies.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { CallContext } from './context.ts';

/**
 * The handlers' types already hold what the schemas of the answers say; checking 200 rows again costs more than
 * reading them.
 */
export const answersUnchecked = { initialOutputValidationIndex: Number.NaN };

/**
 * The contract, to be given its handlers. Each call is let through or denied here, by what the contract says of it,
 * before any handler runs; a handler learns who acts from `actorOf`.
 */
export const api = implement(contract)
  .$context<CallContext>()
  .$config(answersUnchecked)
  .use(({ context, procedure, next }) => {
    authorise(context.caller, procedure['~orpc'].meta.allow);
    return next();
  });

/** Who acts, in a procedure that only those who have signed in reach. */
export function actorOf(context: CallContext) {
  if (!context.caller) throw new ProblemError('notSignedIn');
  return context.caller;
}
