import { z } from 'zod';
import { checkFilterShape, filterLimits } from '#domain/filters/check-filter-shape.ts';
import { type Filter, filterOperators } from '#domain/filters/filter.ts';

/** As the documentation shows it; what is wrong with a filter is told by the check before it. */
const shape: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.strictObject({ and: z.array(shape).max(filterLimits.conditions) }),
    z.strictObject({ or: z.array(shape).max(filterLimits.conditions) }),
    z.strictObject({ field: z.string(), op: z.enum(filterOperators), value: z.unknown().optional() }),
  ]),
);

/** A filter as it comes from outside; whether its fields and values fit is checked against the catalogue. */
export const filterSchema = z
  .unknown()
  .superRefine((value, context) => {
    for (const { path, code, ...more } of checkFilterShape(value))
      context.addIssue({ code: 'custom', path, params: { code, ...more } });
  })
  .pipe(shape);
