import { z } from 'zod';
import { type Filter, filterOperators } from '#domain/filters/filter.ts';

const maxDepth = 8;
const maxConditions = 200;

/** A filter as it comes from outside; whether its fields and values fit is checked against the catalogue. */
export const filterSchema: z.ZodType<Filter> = z
  .lazy(() =>
    z.union([
      z.strictObject({ and: z.array(filterSchema).max(maxConditions) }),
      z.strictObject({ or: z.array(filterSchema).max(maxConditions) }),
      z.strictObject({
        field: z.string().max(200),
        op: z.enum(filterOperators),
        value: z.unknown().optional(),
      }),
    ]),
  )
  .superRefine((filter, context) => {
    if (depthOf(filter) > maxDepth)
      context.addIssue({ code: 'custom', params: { code: 'tooDeep', limit: maxDepth } });
  });

function depthOf(filter: Filter): number {
  const inner = 'and' in filter ? filter.and : 'or' in filter ? filter.or : [];
  return 1 + Math.max(0, ...inner.map(depthOf));
}
