import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, conflictsOf, enterValues, type FormState, receive, startForm } from './form-state.ts';
import { emptyValues, type OpenedRecord, type Values } from './record-values.ts';
import { canKeepBoth, joinTexts, resolveConflicts } from './resolve-conflicts.ts';

function contested(before: Values, mine: Values, theirs: Values): FormState {
  const record = (values: Values, version: number): OpenedRecord => ({
    id: 1,
    number: 1,
    version,
    values: { ...emptyValues('lead'), ...values },
  });
  return receive(
    enterValues(startForm('lead', record(before, 1)), mine),
    record({ ...before, ...theirs }, 2),
  );
}

describe('a conflict', () => {
  const before = { jobTitle: 'Leder', company: 'Fjord', comments: 'Ringte mandag.' };

  test('chosen as mine is saved over theirs', () => {
    const state = resolveConflicts(contested(before, { jobTitle: 'Sjef' }, { jobTitle: 'Styreleder' }), {
      jobTitle: 'mine',
    });
    expect(conflictsOf(state)).toEqual([]);
    expect(changesOf(state)).toEqual({ jobTitle: 'Sjef' });
  });

  test('chosen as theirs leaves nothing to save', () => {
    const state = resolveConflicts(contested(before, { jobTitle: 'Sjef' }, { jobTitle: 'Styreleder' }), {
      jobTitle: 'theirs',
    });
    expect(changesOf(state)).toEqual({});
    expect(state.values.jobTitle).toBe('Styreleder');
  });

  test('that is not chosen stays one', () => {
    const both = contested(
      before,
      { jobTitle: 'Sjef', company: 'Fjord AS' },
      { jobTitle: 'Styreleder', company: 'Fjord ASA' },
    );
    const state = resolveConflicts(both, { company: 'theirs' });
    expect(conflictsOf(state).map(({ head }) => head)).toEqual(['jobTitle']);
  });

  test('in a long text keeps both additions, and what stood there once', () => {
    const state = contested(
      before,
      { comments: 'Ringte mandag.\nHan svarte ikke.' },
      { comments: 'Ringte mandag.\nSendte brev.' },
    );
    expect(canKeepBoth(state, 'comments')).toBe(true);
    expect(canKeepBoth(state, 'jobTitle')).toBe(false);
    expect(resolveConflicts(state, { comments: 'both' }).values.comments).toBe(
      'Ringte mandag.\nSendte brev.\n\nHan svarte ikke.',
    );
  });
});

describe('both texts', () => {
  test.each([
    { before: '', mine: 'a', theirs: 'b', both: 'b\n\na' },
    { before: 'x', mine: 'x', theirs: 'y', both: 'y' },
    { before: 'x', mine: '', theirs: 'y', both: 'y' },
    { before: 'gammelt', mine: 'nytt', theirs: 'gammelt og mer', both: 'gammelt og mer\n\nnytt' },
    { before: 'a b', mine: 'a b c', theirs: '', both: 'c' },
  ])('of $before → $mine and $theirs are $both', ({ before, mine, theirs, both }) => {
    expect(joinTexts(before, mine, theirs)).toBe(both);
  });

  test('hold everything that either has added', () => {
    const word = fc.stringMatching(/^\w{1,12}$/);
    fc.assert(
      fc.property(word, word, word, (before, mine, theirs) => {
        const both = joinTexts(before, `${before} ${mine}`, `${before} ${theirs}`);
        expect(both).toContain(mine);
        expect(both).toContain(`${before} ${theirs}`);
      }),
    );
  });
});
