import { implement, os } from '@orpc/server';
import type { ProcedureMeta } from '#contract/base.ts';
import { contract } from '#contract/contract.ts';
import { authorise } from '../auth/policies.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { CallContext } from './context.ts';

/**
 * The handlers' types already hold what the schemas of the answers say; checking 200 rows again costs more than
 * reading them.
 */
export const answersUnchecked = { initialOutputValidationIndex: Number.NaN };

/** Lets each call through or denies it, by what the contract says of it, before any handler runs. */
export const guard = os
  .$context<CallContext>()
  .$meta<ProcedureMeta>({})
  .middleware(({ context, procedure, next }) => {
    authorise(context.caller, procedure['~orpc'].meta.allow);
    return next();
  });

/** The contract, to be given its handlers; each is guarded, and learns who acts from `actorOf`. */
export const api = implement(contract).$context<CallContext>().$config(answersUnchecked).use(guard);

/** Who acts, in a procedure that only those who have signed in reach. */
export function actorOf(context: CallContext) {
  if (!context.caller) throw new ProblemError('notSignedIn');
  return context.caller;
}
