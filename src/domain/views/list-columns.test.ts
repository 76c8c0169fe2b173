import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnFields, formatColumns, type ListColumn, parseColumns } from './list-columns.ts';

const keys = ['fullName', ...columnFields('lead').map(([key]) => key)];

describe('the columns of a list as text', () => {
  test('are read as they were written', () => {
    const column = fc.record(
      { key: fc.constantFrom(...keys), width: fc.integer({ min: 48, max: 900 }), frozen: fc.constant(true) },
      { requiredKeys: ['key'] },
    );
    const columns = fc
      .uniqueArray(column, { selector: ({ key }) => key, maxLength: 30 })
      .map((list): ListColumn[] => [{ key: 'fullName' }, ...list.filter(({ key }) => key !== 'fullName')]);
    fc.assert(
      fc.property(columns, (list) => {
        expect(parseColumns('lead', formatColumns(list))).toEqual(list);
      }),
    );
  });

  test('always hold the name, and nothing that the type has not', () => {
    expect(parseColumns('account', 'company,phones,,:12,phones:99999')).toEqual([
      { key: 'name' },
      { key: 'phones' },
    ]);
    expect(parseColumns('lead', '')).toEqual([{ key: 'fullName' }]);
  });
});
