import type { FieldSet } from '../fields/field.ts';
import type { Fault } from '../problems/faults.ts';
import { parseTarget, takesManyColumns } from './import-targets.ts';
import { namingOf } from './namings.ts';

/** What is wrong with where columns go: places that are not there, and places for one value that two columns want. */
export function checkMapping(mapping: readonly (string | null)[], fields: FieldSet): Fault[] {
  const faults: Fault[] = [];
  const taken = new Set<string>();
  mapping.forEach((text, column) => {
    if (text === null) return;
    const field = `mapping.${column}`;
    const target = parseTarget(text, fields);
    if (!target) faults.push({ field, code: 'unknownTarget', given: text.slice(0, 100) });
    else if (taken.has(text) && !takesManyColumns(target))
      faults.push({ field, code: 'mappedTwice', given: text });
    taken.add(text);
  });
  return faults;
}

/** Whether a column is there that a record can take its name from. */
export function namesRecords(mapping: readonly (string | null)[], fields: FieldSet): boolean {
  const { targets } = namingOf(fields);
  return mapping.some((target) => target !== null && targets.test(target));
}

/**
 * Lays targets that were given by heading over those that were proposed by column. `#3` is the third column; capitals and
 * white space around a heading do not count.
 */
export function layTargets(
  given: Readonly<Record<string, string | null>>,
  headings: readonly string[],
  proposed: readonly (string | null)[],
): { mapping: (string | null)[]; faults: Fault[] } {
  const mapping = [...proposed];
  const faults: Fault[] = [];
  const positions = new Map<string, number[]>();
  headings.forEach((heading, column) => {
    for (const key of [plain(heading), `#${column + 1}`])
      if (key !== '') positions.set(key, [...(positions.get(key) ?? []), column]);
  });
  const chosen = new Set<number>();
  for (const [heading, target] of Object.entries(given)) {
    const columns = positions.get(plain(heading));
    if (!columns) faults.push({ field: 'mapping', code: 'unknownColumn', given: heading.slice(0, 100) });
    for (const column of columns ?? []) {
      mapping[column] = target;
      chosen.add(column);
    }
  }
  // What was asked for goes before what was guessed.
  const asked = new Set([...chosen].map((column) => mapping[column]));
  return {
    mapping: mapping.map((target, column) => (!chosen.has(column) && asked.has(target) ? null : target)),
    faults,
  };
}

function plain(heading: string): string {
  return heading.trim().toLowerCase();
}
