import type { Actor } from '#domain/people/actor.ts';
import { type Permission, permissionsOfRole } from '#domain/people/roles.ts';
import { ProblemError } from '../problems/problem-error.ts';

/** Whether the actor's role holds the permission. */
export function may(actor: Actor, permission: Permission): boolean {
  return permissionsOfRole[actor.role].includes(permission);
}

/**
 * The one place where a call is let through or not, for every procedure and every other route.
 * A procedure that does not say who may call it is denied to all.
 *
 * @throws ProblemError `notSignedIn` or `notAllowed`
 */
export function authorise(actor: Actor | null, allow: Permission | 'everyone' | undefined): void {
  if (allow === 'everyone') return;
  if (!actor) throw new ProblemError('notSignedIn');
  if (!allow || !may(actor, allow)) throw new ProblemError('notAllowed');
}
