import { describe, expect, test } from 'vitest';
import type { ListColumn } from '#domain/views/list-columns.ts';
import { columnLayout, movedColumn, toggledColumn, toggledFreeze } from './column-layout.ts';

const columns: readonly ListColumn[] = [{ key: 'a', frozen: true }, { key: 'b' }, { key: 'c', width: 90 }];
const written = (list: readonly ListColumn[]) =>
  list.map(({ key, width, frozen }) => `${key}${width ?? ''}${frozen ? '!' : ''}`).join(' ');

describe('the columns of a list', () => {
  test('are put elsewhere; between frozen ones a column is frozen, away from them it is not', () => {
    expect(written(movedColumn(columns, 'c', 1))).toBe('a! c90 b');
    expect(written(movedColumn(columns, 'c', 0))).toBe('c90! a! b');
    expect(written(movedColumn(columns, 'a', 2))).toBe('b c90 a');
    expect(written(movedColumn(columns, 'nothing', 2))).toBe('a! b c90');
  });

  test('come, go, and stay in sight up to one of them', () => {
    expect(written(toggledColumn(columns, 'd'))).toBe('a! b c90 d');
    expect(written(toggledColumn(columns, 'b'))).toBe('a! c90');
    const more = toggledFreeze(columns, 'b');
    expect(written(more)).toBe('a! b! c90');
    expect(written(toggledFreeze(more, 'a'))).toBe('a! b c90');
    expect(written(toggledFreeze(columns, 'a'))).toBe('a b c90');
  });

  test('get the width that is given, and lose it again', () => {
    const seen: string[] = [];
    const layout = columnLayout((update) => seen.push(written(update(columns))));
    layout.resize('b', 120);
    layout.resize('c', null);
    expect(seen).toEqual(['a! b120 c90', 'a! b c']);
  });
});
