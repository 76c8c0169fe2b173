import { describe, expect, test } from 'vitest';
import { recordTypeNames } from '../records/record-types.ts';
import { builtInViews } from './built-in-views.ts';
import { laidOver, usualListState } from './list-state.ts';
import { checkViewState, fittingViewState, listStateOfView, viewStateOf } from './view-state.ts';

const rated = { field: 'rating', op: 'is', value: 5 } as const;
const gone = { field: 'shoeSize', op: 'is', value: 44 } as const;

describe('a view', () => {
  test('says where it does not suit the fields there are', () => {
    const state = { filter: { and: [rated, gone] }, sort: '-shoeSize', columns: [{ key: 'shoeSize' }] };
    expect(checkViewState('lead', state)).toEqual([
      { field: 'filter.and.1.field', code: 'unknownField', given: 'shoeSize' },
      { field: 'sort', code: 'unknownField', given: 'shoeSize' },
      { field: 'columns.0.key', code: 'unknownField', given: 'shoeSize' },
    ]);
  });

  test('keeps all that still suits them', () => {
    const filter = { and: [rated, { or: [gone, rated] }, { or: [gone] }] };
    const columns = [{ key: 'shoeSize' }, { key: 'company', width: 200 }];
    expect(fittingViewState('lead', { filter, sort: '-shoeSize', columns, q: 'fjord' })).toEqual({
      filter: { and: [rated, { or: [rated] }] },
      columns: [{ key: 'company', width: 200 }],
      q: 'fjord',
    });
    expect(fittingViewState('lead', { filter: gone }).filter).toBeNull();
  });

  test('gives the list back as it was kept', () => {
    const below = usualListState('lead');
    const list = laidOver(below, {
      filter: rated,
      q: 'fjord',
      sort: [{ field: 'rating', descending: true }],
      columns: [{ key: 'fullName', width: 300, frozen: true }],
      bin: true,
    });
    expect(laidOver(below, listStateOfView('lead', viewStateOf(list)))).toEqual(list);
  });

  test('that says nothing is the list as it usually is', () => {
    const below = usualListState('account');
    expect(laidOver(below, listStateOfView('account', {}))).toEqual(below);
  });
});

describe.each(recordTypeNames())('the views of %s that come with Winnow', (type) => {
  const views = builtInViews(type);

  test.each(views.map((view) => [view.key, view.state] as const))('%s suits the fields', (_, state) => {
    expect(checkViewState(type, state)).toEqual([]);
  });

  test('each have a key and a name of their own', () => {
    for (const names of [
      views.map(({ key }) => key),
      views.map(({ label }) => label.en),
      views.map(({ label }) => label.nb),
    ])
      expect(new Set(names).size).toBe(views.length);
  });
});
