import type { FaultCode } from '../problems/faults.ts';
import { filterOperators } from './filter.ts';

/** How deep conditions may be nested, and how many may stand in one "and" or "or". */
export const filterLimits = { depth: 8, conditions: 200 } as const;

/** What is wrong with the shape of a filter, and where: keys and places on the way to it. */
export type ShapeFault = { path: (string | number)[]; code: FaultCode; limit?: number; given?: string };

/**
 * Why something that came from outside has not the shape of a filter. Looks no deeper than a filter may be, whatever
 * is sent.
 */
export function checkFilterShape(value: unknown, depth = 1): ShapeFault[] {
  if (depth > filterLimits.depth) return [{ path: [], code: 'tooDeep', limit: filterLimits.depth }];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ path: [], code: 'wrongType' }];
  if ('and' in value) return checkGroup('and', value.and, value, depth);
  if ('or' in value) return checkGroup('or', value.or, value, depth);
  return [...checkCondition(value), ...unknownKeys(value, ['field', 'op', 'value'])];
}

function checkGroup(key: string, inner: unknown, group: object, depth: number): ShapeFault[] {
  if (!Array.isArray(inner)) return [{ path: [key], code: 'wrongType' }];
  if (inner.length > filterLimits.conditions)
    return [{ path: [key], code: 'tooMany', limit: filterLimits.conditions }];
  const faults = inner.flatMap((filter: unknown, i) =>
    checkFilterShape(filter, depth + 1).map((fault) => ({ ...fault, path: [key, i, ...fault.path] })),
  );
  return [...faults, ...unknownKeys(group, [key])];
}

function checkCondition(value: object): ShapeFault[] {
  const faults: ShapeFault[] = [];
  const field = 'field' in value ? value.field : undefined;
  if (typeof field !== 'string')
    faults.push({ path: ['field'], code: field === undefined ? 'required' : 'wrongType' });
  const op = 'op' in value ? value.op : undefined;
  if (op === undefined) faults.push({ path: ['op'], code: 'required' });
  else if (!filterOperators.some((known) => known === op))
    faults.push({ path: ['op'], code: 'unknownOperator', given: String(op).slice(0, 60) });
  return faults;
}

function unknownKeys(value: object, known: readonly string[]): ShapeFault[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: [key.slice(0, 60)], code: 'unknownField', given: key.slice(0, 60) }));
}
