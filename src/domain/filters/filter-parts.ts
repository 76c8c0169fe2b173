import type { Condition, Filter } from './filter.ts';

/**
 * A filter as a row of parts that all must hold: conditions, and groups of which one must. What is nested deeper is a
 * part as it is. The way in and the way back lose nothing.
 */
export type FilterParts = readonly Filter[];

/** Where a condition stands: which part, and which one of the group that the part is. */
export type PartPlace = { part: number; inner?: number };

/** The parts of a filter; none where everything is let through. */
export function partsOf(filter: Filter | null): FilterParts {
  if (filter === null) return [];
  return 'and' in filter ? filter.and : [filter];
}

/** The filter that parts make up; null where there are none. Groups that nothing is left of are gone. */
export function filterOf(parts: FilterParts): Filter | null {
  const left = parts.filter((part) => !('or' in part) || part.or.length > 0);
  return left.length === 0 ? null : { and: [...left] };
}

/** What stands at a place; undefined where nothing does. */
export function partAt(parts: FilterParts, { part, inner }: PartPlace): Filter | undefined {
  const found = parts[part];
  if (inner === undefined || found === undefined) return found;
  return 'or' in found ? found.or[inner] : undefined;
}

/** The parts with another one at a place; beyond the last it joins them. */
export function withPart(parts: FilterParts, { part, inner }: PartPlace, next: Filter): FilterParts {
  const found = parts[part];
  if (inner === undefined || found === undefined || !('or' in found)) return replaced(parts, part, next);
  return replaced(parts, part, { or: replaced(found.or, inner, next) });
}

/** The parts without the one at a place. A group of one is that one by itself. */
export function withoutPart(parts: FilterParts, { part, inner }: PartPlace): FilterParts {
  const found = parts[part];
  if (inner === undefined || found === undefined || !('or' in found))
    return parts.filter((_, i) => i !== part);
  const or = found.or.filter((_, i) => i !== inner);
  const [only] = or;
  if (or.length === 0) return parts.filter((_, i) => i !== part);
  return replaced(parts, part, or.length === 1 && only ? only : { or });
}

function replaced(list: readonly Filter[], at: number, next: Filter): Filter[] {
  const place = Math.min(at, list.length);
  return [...list.slice(0, place), next, ...list.slice(place + 1)];
}

/** Whether a part is one comparison, which can be edited by itself. */
export function isCondition(filter: Filter): filter is Condition {
  return 'field' in filter;
}
