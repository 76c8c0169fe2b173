import type { Condition } from './filter.ts';
import type { FilterContext } from './filter-context.ts';
import { microsecondsOf } from './filter-moment.ts';
import type { PositiveOperator } from './filter-operators.ts';
import { timeSpan } from './filter-values.ts';
import { type DateWindow, dateIn, shift, startOfDay, windowOf } from './time-window.ts';

/** Moments from `from` up to, not including, `before`, in microseconds since 1970; open where an end is missing. */
export type MomentRange = { from?: bigint; before?: bigint };

const lastDate = '9999-12-31';

/** The days that a comparison of dates lets through; open where an end is missing. */
export function dateRangeOf(
  op: PositiveOperator,
  value: Condition['value'],
  context: FilterContext,
): Partial<DateWindow> {
  if (op === 'inLast' || op === 'inNext' || op === 'inThis')
    return windowOf(op, timeSpan(value), dateIn(context.timeZone, context.now));
  const [first, last] = endsOf(op, datedFrom(value, context));
  // PostgreSQL knows the word as a date beyond all others, and so does the order of letters and digits.
  const dayAfter = (date: string) => (date === lastDate ? 'infinity' : shift(date, 1, 'day'));
  return {
    from: first && (op === 'gt' ? dayAfter(first) : first),
    before: last && (op === 'lt' ? last : dayAfter(last)),
  };
}

/**
 * The moments that a comparison lets through. A value that is a bare date stands for the whole of that day where
 * the asker is: `is` it is any time of that day, `gt` after its end, `lt` before its start.
 */
export function momentRangeOf(
  op: PositiveOperator,
  value: Condition['value'],
  context: FilterContext,
): MomentRange {
  if (op === 'inLast' || op === 'inNext' || op === 'inThis') {
    const { from, before } = windowOf(op, timeSpan(value), dateIn(context.timeZone, context.now));
    return { from: dayStart(from, context), before: dayStart(before, context) };
  }
  const [first, last] = endsOf(op, datedFrom(value, context));
  const lower = first === undefined ? undefined : stretchOf(first, context);
  const upper = last === undefined ? undefined : stretchOf(last, context);
  return {
    from: op === 'gt' ? lower?.before : lower?.from,
    before: op === 'lt' ? upper?.from : upper?.before,
  };
}

/** The day that `{ n, unit }` ago was, where the asker is; any other value as it is. */
function datedFrom(value: unknown, context: FilterContext): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { n, unit } = timeSpan(value);
  return shift(dateIn(context.timeZone, context.now), -n, unit);
}

/** The lower and the upper value of a comparison. */
function endsOf(op: PositiveOperator, value: unknown): [string | undefined, string | undefined] {
  const text = (one: unknown) => (typeof one === 'string' ? one : undefined);
  if (op === 'between' && Array.isArray(value)) return [text(value[0]), text(value[1])];
  if (op === 'gt' || op === 'gte') return [text(value), undefined];
  if (op === 'lt' || op === 'lte') return [undefined, text(value)];
  return [text(value), text(value)];
}

/** The stretch of time that a value stands for: a day, or one microsecond. */
function stretchOf(value: string, context: FilterContext): { from: bigint; before: bigint } {
  const moment = microsecondsOf(value);
  if (moment !== null) return { from: moment, before: moment + 1n };
  const from = dayStart(value, context);
  return { from, before: value === lastDate ? from + dayLength : dayStart(shift(value, 1, 'day'), context) };
}

const dayLength = 86_400_000_000n;

function dayStart(date: string, { timeZone }: FilterContext): bigint {
  return BigInt(startOfDay(date, timeZone)) * 1000n;
}
