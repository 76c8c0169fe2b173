import type { Condition, Filter } from './filter.ts';

/**
 * A filter as a row of parts that all must hold: conditions, and groups of which one must; within these again groups
 * that must hold wholly. What is nested deeper is a part as it is. The way in and the way back lose nothing.
 */
export type FilterParts = readonly Filter[];

/** Where a part stands: which of the row, which one of the group that it is, and so on. */
export type PartPath = readonly number[];

type Joint = 'and' | 'or';

/** How the members of a group at a depth are joined: the row itself is at 0. */
function jointAt(depth: number): Joint {
  return depth % 2 === 0 ? 'and' : 'or';
}

/** The deepest group that is made of pieces. */
const deepest = 2;

/** The members of a group that is joined so; null for anything else. */
function membersOf(filter: Filter | undefined, joint: Joint): readonly Filter[] | null {
  if (filter === undefined || 'field' in filter) return null;
  if (joint === 'and') return 'and' in filter ? filter.and : null;
  return 'or' in filter ? filter.or : null;
}

function joined(joint: Joint, members: readonly Filter[]): Filter {
  return joint === 'and' ? { and: [...members] } : { or: [...members] };
}

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

/** The members of the group at a path, where it is joined as one there is; null for anything else. */
function groupAt(parts: FilterParts, path: PartPath): readonly Filter[] | null {
  return path.length === 0 ? parts : membersOf(partAt(parts, path), jointAt(path.length));
}

/** What stands at a path; undefined where nothing does. */
export function partAt(parts: FilterParts, path: PartPath): Filter | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  return groupAt(parts, path.slice(0, -1))?.[last];
}

/** The parts with another one at a path; beyond the last it joins them. A condition that gets company becomes a group. */
export function withPart(parts: FilterParts, path: PartPath, next: Filter, depth = 0): FilterParts {
  const [at = 0, ...deeper] = path;
  if (deeper.length === 0) return replaced(parts, at, next);
  const found = parts[at];
  const joint = jointAt(depth + 1);
  const inner = membersOf(found, joint) ?? (found ? [found] : []);
  return replaced(parts, at, joined(joint, withPart(inner, deeper, next, depth + 1)));
}

/** The parts without the one at a path. A group of one is that one by itself. */
export function withoutPart(parts: FilterParts, path: PartPath, depth = 0): FilterParts {
  const [at = 0, ...deeper] = path;
  const without = parts.filter((_, i) => i !== at);
  if (deeper.length === 0) return without;
  const joint = jointAt(depth + 1);
  const inner = membersOf(parts[at], joint);
  if (inner === null) return parts;
  const left = withoutPart(inner, deeper, depth + 1);
  const [only] = left;
  if (only === undefined) return without;
  if (left.length > 1) return replaced(parts, at, joined(joint, left));
  // What is joined as the parts themselves are is parts of its own.
  const own = membersOf(only, jointAt(depth)) ?? [only];
  return [...parts.slice(0, at), ...own, ...parts.slice(at + 1)];
}

/** The parts with the condition at a path drawn as a group of one, for another to join it. */
export function withGroup(parts: FilterParts, path: PartPath): FilterParts {
  const found = partAt(parts, path);
  return found && isCondition(found) ? withPart(parts, [...path, 0], found) : parts;
}

function replaced(list: readonly Filter[], at: number, next: Filter): Filter[] {
  const place = Math.min(at, list.length);
  return [...list.slice(0, place), next, ...list.slice(place + 1)];
}

/** Whether a part is one comparison, which can be edited by itself. */
export function isCondition(filter: Filter): filter is Condition {
  return 'field' in filter;
}

/** The members of a group at a path that can all be edited by themselves; null for a condition, and for what cannot. */
export function piecesOf(part: Filter, depth: number): readonly Filter[] | null {
  const members = depth > deepest ? null : membersOf(part, jointAt(depth));
  const isPieced = (one: Filter) => isCondition(one) || piecesOf(one, depth + 1) !== null;
  return members?.every(isPieced) ? members : null;
}

/** Whether a condition at a path can be given company in a group of its own. */
export function canBeGroup(path: PartPath): boolean {
  return path.length <= deepest;
}
