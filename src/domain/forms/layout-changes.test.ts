import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf } from '../records/record-types.ts';
import { defaultLayout, layoutOver } from './form-layout.ts';
import { layoutOf, moveRow, rowsOf } from './form-rows.ts';
import { layoutChanges } from './layout-changes.ts';
import { anyLayout } from './testing/any-layout.ts';

const fields = fieldsOf('lead');
const layout = anyLayout.map((given) => layoutOf(rowsOf(layoutOver(given, fields))));

test('two layouts that are the same have no changes, and two that are not have some', () => {
  fc.assert(
    fc.property(layout, layout, (one, other) => {
      expect(layoutChanges(one, one)).toEqual([]);
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(layoutChanges(one, other).length === 0).toBe(isSame);
    }),
  );
});

test('what was done is told and nothing else', () => {
  const before = defaultLayout(fields);
  const rows = rowsOf(before);
  const from = rows.findIndex((row) => row.kind === 'field' && row.field.key === 'jobTitle');
  const to = rows.findIndex((row) => row.kind === 'field' && row.field.key === 'company');
  expect(layoutChanges(before, layoutOf(moveRow(rows, from, to)))).toEqual([
    { kind: 'moved', key: 'jobTitle', from: { section: 'identity' }, to: { section: 'company' } },
  ]);
  expect(layoutChanges(before, layoutOf(moveRow(rows, from, from + 1)))).toEqual([
    { kind: 'ordered', section: { section: 'identity' } },
  ]);
  const label = { en: 'Work', nb: 'Arbeid' };
  const after = {
    sections: before.sections.map((section) =>
      section.section === 'company'
        ? { ...section, label, fields: [{ key: 'company' }, { key: 'accountId', hidden: true }] }
        : section,
    ),
  };
  expect(layoutChanges(before, after)).toEqual([
    { kind: 'renamed', before: { section: 'company' }, after: { section: 'company', label } },
    { kind: 'hidden', key: 'accountId' },
  ]);
});
