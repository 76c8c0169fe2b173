import { describe, expect, test } from 'vitest';
import { laidOver, usualListState } from '#domain/views/list-state.ts';
import {
  addressInView,
  addressOfState,
  readListAddress,
  stateOfAddress,
  unreadInAddress,
} from './list-address.ts';

const filter = { and: [{ field: 'company', op: 'contains', value: 'fjord' }] };

describe('the address of a list', () => {
  test('keeps all that decides what is shown, and the record beside it', () => {
    const address = {
      view: 'mine',
      filter,
      q: 'fjord',
      sort: '-rating,fullName',
      columns: 'fullName:240!,company',
      bin: true,
      record: 12,
    };
    expect(readListAddress(address)).toEqual(address);
  });

  test('takes digits for the text they are', () => {
    expect(readListAddress({ q: 91234567 })).toEqual({ q: '91234567' });
  });

  test('leaves out what makes no sense', () => {
    expect(readListAddress({ q: '  ', sort: [], record: 'x', filter: 'x', bin: 'yes', other: 1 })).toEqual(
      {},
    );
    expect(readListAddress({ filter: { and: [{ field: 'company' }] } })).toEqual({});
    expect(readListAddress({ record: -1 })).toEqual({});
    expect(readListAddress({ record: 1.5 })).toEqual({});
    expect(stateOfAddress('lead', { sort: '-shoeSize' }).sort).toBeUndefined();
  });

  test('tells what of it would show other records, or in another order, and cannot be read', () => {
    expect(unreadInAddress('lead', {})).toEqual([]);
    expect(unreadInAddress('lead', { filter, sort: '-rating', columns: 1, other: 'x' })).toEqual([]);
    expect(unreadInAddress('lead', { filter: { field: 'company', op: 'like' }, sort: [] })).toEqual([
      'filter',
      'sort',
    ]);
    expect(unreadInAddress('lead', { filter: 'x', sort: '-shoeSize' })).toEqual(['filter', 'sort']);
  });

  test('says only in what the list differs from the view below it, and is read back as it was written', () => {
    const usual = usualListState('lead');
    expect(addressOfState(usual, usual)).toEqual({});
    const wanted = {
      ...usual,
      filter: { field: 'company', op: 'is' as const, value: 'Fjord AS' },
      q: 'kari',
      sort: [{ field: 'rating', descending: true }],
      columns: [{ key: 'fullName', width: 200, frozen: true }, { key: 'source' }],
      bin: true,
    };
    const address = addressOfState(usual, wanted);
    expect(readListAddress({ ...address })).toEqual(address);
    expect(stateOfAddress('lead', address)).toEqual(wanted);
  });

  test('shows all where the view shows fewer', () => {
    const below = { ...usualListState('lead'), filter: { field: 'company', op: 'isEmpty' as const } };
    expect(addressOfState(below, usualListState('lead'))).toEqual({ filter: { and: [] } });
  });

  test('says of a private view all that a colleague would not see, and of the list what the owner would not', () => {
    const usual = usualListState('lead');
    const below = {
      ...usual,
      filter: { field: 'company', op: 'isEmpty' as const },
      sort: [{ field: 'company', descending: false }],
    };
    const view = { key: '12', name: 'Mine', saved: null, named: true, missing: false, below };
    const wanted = { ...below, sort: usual.sort };
    const address = addressInView({ ...view, belowOthers: usual }, wanted);
    expect(address).toEqual({ view: 12, filter: below.filter, sort: '-updatedAt' });
    for (const base of [below, usual])
      expect(laidOver(base, stateOfAddress('lead', address))).toEqual(wanted);
    expect(addressInView({ ...view, belowOthers: below }, below)).toEqual({ view: 12 });
    expect(addressInView({ ...view, named: false, belowOthers: usual, below: usual }, usual)).toEqual({});
  });
});
