import { expect, test } from 'vitest';
import { columnsFor, type GridColumn, leastWidth } from './grid-column.ts';

function column(key: string, minWidth: number, givesWay?: number): GridColumn<unknown> {
  const nothing = () => '';
  return { key, header: key, minWidth, grow: 1, givesWay, sortable: false, render: nothing, text: nothing };
}

const columns = [
  column('name', 120),
  column('phone', 124, 1),
  column('owner', 104, 2),
  column('changed', 106),
];
const shown = (width: number) => columnsFor(columns, width).map(({ key }) => key);

test('columns give way in their order where there is no room, until the others fit', () => {
  const all = leastWidth(columns, false);
  expect(shown(all)).toEqual(['name', 'phone', 'owner', 'changed']);
  expect(shown(all - 1)).toEqual(['name', 'owner', 'changed']);
  expect(shown(all - 125)).toEqual(['name', 'changed']);
});

test('those that do not give way stay, and the list is scrolled sideways', () => {
  expect(shown(100)).toEqual(['name', 'changed']);
});
