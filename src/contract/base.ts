import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Permission } from '#domain/people/roles.ts';

/** Who may call a procedure: everyone, or whoever holds the permission. Said by each; denied where unsaid. */
export type ProcedureMeta = { allow?: Permission | 'everyone' };

/** The start of every procedure of the contract. */
export const procedure = oc.$meta<ProcedureMeta>({});

/** An id in an address or a query, where everything is text. */
export const idParam = z.coerce.number<string | number>().int().positive();

/** A value that stands as JSON text in a query and as itself in a body. */
export function jsonText<S extends z.ZodType>(schema: S) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', params: { code: 'notJson' } });
      return z.NEVER;
    }
  }, schema);
}

/** `true` and `false` as they stand in a query. */
export const flagParam = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);
