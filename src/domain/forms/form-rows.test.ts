import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../records/record-types.ts';
import { defaultLayout, type FormLayout, layoutFaults, layoutOver } from './form-layout.ts';
import {
  type FormRow,
  landing,
  layoutOf,
  moveRow,
  nextPlace,
  nextSection,
  placesFor,
  removeSection,
  rowsOf,
} from './form-rows.ts';
import { anyLayout, placedKeys } from './testing/any-layout.ts';

const fields = fieldsOf('lead');
/** Layouts that a form can have, with a place in their rows and another to go to. */
const anyMove = fc.tuple(anyLayout, fc.nat(), fc.integer({ min: -3, max: 60 })).map(([given, at, to]) => {
  const rows = rowsOf(layoutOver(given, fields));
  return { rows, from: at % rows.length, to };
});
const withLabels = ({ sections }: FormLayout): FormLayout => ({
  sections: sections.map((section) => ({ label: { en: 'x', nb: 'x' }, ...section })),
});
const nameOf = (row: FormRow) =>
  row.kind === 'field'
    ? row.field.key
    : `${row.kind} ${row.kind === 'section' ? row.section.section : row.column}`;

describe('the rows of a form', () => {
  test('stand for the layout that they were made of, column by column', () => {
    const layout = defaultLayout(fields);
    expect(layoutOf(rowsOf(layout))).toEqual(layout);
    fc.assert(
      fc.property(anyLayout, (given) => {
        const once = layoutOf(rowsOf(layoutOver(given, fields)));
        expect(layoutOf(rowsOf(once))).toEqual(once);
      }),
    );
  });

  test('are all there after a move, and a form that can be saved', () => {
    fc.assert(
      fc.property(anyMove, ({ rows, from, to }) => {
        const next = moveRow(rows, from, landing(rows, from, to));
        expect(next.map(nameOf).toSorted()).toEqual(rows.map(nameOf).toSorted());
        const layout = withLabels(layoutOf(next));
        expect(layoutFaults(layout, fields)).toEqual([]);
        expect(placedKeys(layoutOver(layout, fields))).toEqual(placedKeys(layout));
      }),
    );
  });

  test('move to each place that they can have, and back', () => {
    fc.assert(
      fc.property(anyMove, ({ rows, from }) => {
        for (const place of placesFor(rows, from)) {
          const next = moveRow(rows, from, place);
          const name = nameOf(rows[from] ?? { kind: 'column', column: 'main' });
          const now = next.findIndex((row) => nameOf(row) === name);
          expect(next).not.toEqual(rows);
          expect(placesFor(next, now).some((back) => sameRows(moveRow(next, now, back), rows))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('go down by keys through every section and every column to the end, and no further', () => {
    let rows: readonly FormRow[] = rowsOf(defaultLayout(fields));
    const at = () => rows.findIndex((row) => nameOf(row) === 'jobTitle');
    const seen = new Set<string>();
    for (let place = at(), next = nextPlace(rows, place, 1); next !== place; ) {
      rows = moveRow(rows, place, next);
      seen.add(
        layoutOf(rows).sections.find((section) => section.fields.some(({ key }) => key === 'jobTitle'))
          ?.section ?? '',
      );
      place = at();
      next = nextPlace(rows, place, 1);
    }
    expect([...seen]).toEqual(['identity', 'company', 'contact', 'comments', 'rating', 'source', 'marks']);
    expect(at()).toBe(rows.length - 1);
  });

  test('go to the top of the next section at one stroke, and no further', () => {
    let rows: readonly FormRow[] = rowsOf(defaultLayout(fields));
    const at = () => rows.findIndex((row) => nameOf(row) === 'addresses');
    const above = (step: -1 | 1) => {
      rows = moveRow(rows, at(), nextSection(rows, at(), step));
      return nameOf(rows[at() - 1] ?? { kind: 'column', column: 'main' });
    };
    expect([above(1), above(1), above(1), above(1), above(1)]).toEqual([
      'section comments',
      'section rating',
      'section source',
      'section marks',
      'section marks',
    ]);
    expect([1, 2, 3, 4, 5, 6, 7].map(() => above(-1))).toEqual([
      'section source',
      'section rating',
      'section comments',
      'section contact',
      'section company',
      'section identity',
      'section identity',
    ]);
  });

  test('take their fields along when they are a section, also to the other column', () => {
    const rows = rowsOf(defaultLayout(fields));
    const goUp = (before: readonly FormRow[]) => {
      const from = before.findIndex((row) => nameOf(row) === 'section source');
      return moveRow(before, from, nextPlace(before, from, -1));
    };
    const moved = layoutOf(goUp(goUp(rows))).sections.find(({ section }) => section === 'source');
    expect(moved).toMatchObject({
      column: 'main',
      fields: [{ key: 'source' }, { key: 'initiatedBy' }],
    });
  });

  test('lose a section, and none of its fields', () => {
    fc.assert(
      fc.property(anyMove, ({ rows, from }) => {
        const next = removeSection(rows, from);
        const keys = (some: readonly FormRow[]) => placedKeys(layoutOf(some)).toSorted();
        expect(keys(next)).toEqual(keys(rows));
        const kept = layoutOver(layoutOf(next), fields);
        expect(placedKeys(kept).toSorted()).toEqual(keys(rows));
      }),
    );
  });
});

function sameRows(one: readonly FormRow[], other: readonly FormRow[]): boolean {
  return one.map(nameOf).join() === other.map(nameOf).join();
}
