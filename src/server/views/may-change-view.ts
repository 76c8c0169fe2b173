import type { Actor } from '#domain/people/actor.ts';
import { may } from '../auth/policies.ts';
import { ProblemError } from '../problems/problem-error.ts';

type Owned = { owner_id: number | null; shared: boolean };

/** Whether the actor sees a view: shared ones everyone, private ones their owner. */
export function maySeeView(actor: Actor, { owner_id, shared }: Owned): boolean {
  return shared || isOwner(actor, owner_id);
}

/**
 * Whether the actor may change or delete a view that they see. What is shared, others see too: changing it takes the
 * right to write, and somebody else's the right to change settings.
 */
export function mayChangeView(actor: Actor, { owner_id, shared }: Owned): boolean {
  if (!shared) return isOwner(actor, owner_id);
  return isOwner(actor, owner_id) ? may(actor, 'records.write') : may(actor, 'settings.manage');
}

/** @throws ProblemError `notAllowed` where the view is to be for all and the actor may only read */
export function requireMayShare(actor: Actor, shared: boolean): void {
  if (shared && !may(actor, 'records.write')) throw new ProblemError('notAllowed');
}

function isOwner(actor: Actor, ownerId: number | null): boolean {
  return actor.id !== null && actor.id === ownerId;
}
