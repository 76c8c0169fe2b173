import { describe, expect, test } from 'vitest';
import { changesOf, conflictsOf, enterUnread, enterValues, startForm } from '../form/form-state.ts';
import { emptyValues, type OpenedRecord, type Values } from '../form/record-values.ts';
import {
  draftKey,
  draftKeyStart,
  draftOf,
  formOfDraftKey,
  isDraft,
  isWorthOffering,
  restoreDraft,
} from './draft.ts';

const now = Date.parse('2026-11-24T09:41:00Z');

function lead(values: Values, version: number): OpenedRecord {
  return { id: 12, number: 1, version, values: { ...emptyValues('lead'), ...values } };
}

const kari = lead({ fullName: 'Kari', jobTitle: 'Leder' }, 7);
const typed = enterValues(startForm('lead', kari), { jobTitle: 'Sjef' });

function draftOfTyped() {
  const draft = draftOf(typed, now);
  if (draft === null) throw new Error('What was typed makes no draft.');
  return draft;
}

describe('the key of a draft', () => {
  const owner = { personId: 3, type: 'lead', id: 12 } as const;

  test('tells person, record, version and form', () => {
    expect(draftKey(owner, 7, 'fa1')).toBe('winnow.draft/3/lead/12/7/fa1');
    expect(formOfDraftKey(draftKey(owner, 7, 'fa1'))).toBe('fa1');
  });

  test('of one record is not among those of another whose id begins alike', () => {
    expect(draftKey({ ...owner, id: 120 }, 1, 'f').startsWith(draftKeyStart(owner))).toBe(false);
    expect(draftKey({ ...owner, id: null }, 0, 'f')).toBe('winnow.draft/3/lead/new/0/f');
  });
});

describe('a draft', () => {
  test('is made of what is not saved, and of nothing else', () => {
    expect(draftOf(startForm('lead', kari), now)).toBeNull();
    expect(draftOfTyped()).toMatchObject({ savedAt: now, version: 7 });
    expect(isDraft(structuredClone(draftOfTyped()))).toBe(true);
    expect(isDraft({ savedAt: 'yesterday' })).toBe(false);
  });

  test('brings back what was typed', () => {
    expect(changesOf(restoreDraft('lead', draftOfTyped(), kari))).toEqual({ jobTitle: 'Sjef' });
  });

  test('brings back a record that was never made, and text that is no date yet', () => {
    const state = enterUnread(
      enterValues(startForm('campaign', null), { title: 'Messe' }),
      'startDate',
      'mai',
    );
    const draft = draftOf(state, now);
    if (draft === null) throw new Error('No draft.');
    const restored = restoreDraft('campaign', draft, null);
    expect(changesOf(restored)).toEqual({ title: 'Messe' });
    expect(restored.unread).toEqual({ startDate: 'mai' });
  });

  test('comes back onto a record that others have saved since: theirs beside mine, and what both changed contested', () => {
    const since = lead({ fullName: 'Kari', jobTitle: 'Styreleder', company: 'Fjord AS' }, 9);
    const restored = restoreDraft('lead', draftOfTyped(), since);
    expect(restored.version).toBe(9);
    expect(restored.values.company).toBe('Fjord AS');
    expect(conflictsOf(restored).map(({ head }) => head)).toEqual(['jobTitle']);
  });

  test('is not offered when the record holds all of it, or when it is older than a month', () => {
    expect(isWorthOffering('lead', draftOfTyped(), kari, now)).toBe(true);
    expect(
      isWorthOffering('lead', draftOfTyped(), lead({ fullName: 'Kari', jobTitle: 'Sjef' }, 8), now),
    ).toBe(false);
    expect(isWorthOffering('lead', draftOfTyped(), kari, now + 31 * 24 * 3600_000)).toBe(false);
  });
});
