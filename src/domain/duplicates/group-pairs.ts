import type { DuplicateReason } from './duplicate-reasons.ts';

/** Two records that were found to be the same. */
export type FoundPair = { a: number; b: number; confidence: number; reasons: readonly DuplicateReason[] };

/** Records that are all the same, as sure as their weakest link. */
export type FoundGroup = { members: number[]; confidence: number; reasons: DuplicateReason[] };

/** As many as are merged in one go. */
export const largestGroup = 10;

/**
 * Puts pairs together into groups, the surest first. Two groups become one only where none of the records in the one
 * contradicts any in the other: that A is like B and B is like C makes no group of three when A and C are two people.
 *
 * @param mayJoin whether two records that no pair links may stand in one group that a link so sure would make
 */
export function groupPairs(
  pairs: readonly FoundPair[],
  mayJoin: (a: number, b: number, link: number) => boolean,
): FoundGroup[] {
  const groupOf = new Map<number, FoundGroup>();
  const linked = new Set(pairs.map(({ a, b }) => linkKey(a, b)));
  const sorted = [...pairs].sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b);
  for (const pair of sorted) {
    const one = groupOf.get(pair.a) ?? newGroup(pair.a);
    const other = groupOf.get(pair.b) ?? newGroup(pair.b);
    if (one === other) {
      addReasons(one, pair.reasons);
      continue;
    }
    if (one.members.length + other.members.length > largestGroup) continue;
    const together = one.members.every((a) =>
      other.members.every((b) => linked.has(linkKey(a, b)) || mayJoin(a, b, pair.confidence)),
    );
    if (!together) continue;
    one.members.push(...other.members);
    one.confidence = Math.min(one.confidence, other.confidence, pair.confidence);
    addReasons(one, pair.reasons);
    addReasons(one, other.reasons);
    for (const member of one.members) groupOf.set(member, one);
  }
  const groups = [...new Set(groupOf.values())];
  for (const group of groups) group.members.sort((a, b) => a - b);
  return groups;
}

/**
 * The pairs in portions of some size, such that no record stands in two of them: each can be put into groups by itself.
 */
export function* portionsOf(pairs: readonly FoundPair[], size: number): Generator<FoundPair[]> {
  const above = new Map<number, number>();
  const topOf = (id: number): number => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) {
      const beyond = above.get(next);
      if (beyond !== undefined) above.set(top, beyond);
      top = next;
    }
    return top;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [topOf(a), topOf(b)];
    if (one !== other) above.set(other, one);
  }
  let portion: FoundPair[] = [];
  for (const tied of Map.groupBy(pairs, ({ a }) => topOf(a)).values()) {
    for (const pair of tied) portion.push(pair);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

function newGroup(member: number): FoundGroup {
  return { members: [member], confidence: 1, reasons: [] };
}

function addReasons(group: FoundGroup, reasons: readonly DuplicateReason[]): void {
  for (const reason of reasons) if (!group.reasons.includes(reason)) group.reasons.push(reason);
}

function linkKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
