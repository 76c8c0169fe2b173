import { type Role, roles } from '#domain/people/roles.ts';
import { UsageProblem } from './command.ts';

/**
 * The role given by `--role`.
 *
 * @throws UsageProblem when it is left out or unknown
 */
export function readRole(value: string | undefined): Role {
  const role = roles.find((known) => known === value);
  if (role === undefined) throw new UsageProblem(`--role must be one of ${roles.join(', ')}.`);
  return role;
}
