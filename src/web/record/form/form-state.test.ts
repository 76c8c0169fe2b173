import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesOf,
  conflictsOf,
  enterUnread,
  enterValues,
  isDirty,
  prepareToSave,
  receive,
  refuse,
  settle,
  startForm,
} from './form-state.ts';
import { emptyValues, type OpenedRecord, type Values } from './record-values.ts';

const empty = emptyValues('lead');

function lead(values: Values, version = 7): OpenedRecord {
  return { id: 12, number: 20417, version, values: { ...empty, ...values } };
}

const kari = lead({
  fullName: 'Kari Nordmann',
  firstName: 'Kari',
  lastName: 'Nordmann',
  jobTitle: 'Daglig leder',
  company: 'Fjord AS',
  phones: [{ label: 'mobile', value: '91234567', e164: '+4791234567' }],
  comments: 'Møtte henne på messen.',
});

describe('what has changed', () => {
  test('is nothing in a form nobody has touched', () => {
    const state = startForm('lead', kari);
    expect(isDirty(state)).toBe(false);
    expect(changesOf(state)).toEqual({});
  });

  test('is told by value: what is typed back is no change', () => {
    const typed = enterValues(startForm('lead', kari), { jobTitle: 'Salgssjef' });
    expect(changesOf(typed)).toEqual({ jobTitle: 'Salgssjef' });
    expect(isDirty(enterValues(typed, { jobTitle: 'Daglig leder' }))).toBe(false);
  });

  test('is not an empty row, nor the E.164 form that the server adds', () => {
    const state = enterValues(startForm('lead', kari), {
      phones: [
        { label: 'mobile', value: '91234567' },
        { label: 'home', value: '' },
      ],
      addresses: [{ label: 'work', street: '', city: '' }],
    });
    expect(isDirty(state)).toBe(false);
  });

  test('is an emptied field as null, and an emptied label as other', () => {
    const state = enterValues(startForm('lead', kari), {
      company: '',
      phones: [{ label: ' ', value: '91234567' }],
    });
    expect(changesOf(state)).toEqual({ company: null, phones: [{ label: 'other', value: '91234567' }] });
  });

  test('is neither the text of "file as" that is made from the name, nor stars that follow the criteria', () => {
    const state = startForm('lead', lead({ fullName: 'Kari', rating: 3, fileAs: 'Nordmann, Kari' }));
    expect(isDirty(enterValues(state, { rating: 5, fileAs: 'x' }))).toBe(false);
    expect(changesOf(enterValues(state, { ratingMode: 'manual', rating: 5 }))).toEqual({
      ratingMode: 'manual',
      rating: 5,
    });
    expect(changesOf(enterValues(state, { fileAsChoice: 'own', fileAs: 'Kari fra messen' }))).toEqual({
      fileAsChoice: 'own',
      fileAs: 'Kari fra messen',
    });
  });

  test('is, of a new record, what differs from an empty one, and always the name', () => {
    const state = startForm('lead', null);
    expect(isDirty(state)).toBe(false);
    expect(changesOf(state)).toEqual({ fullName: null });
    expect(changesOf(enterValues(state, { company: 'Fjord AS' }))).toEqual({
      fullName: null,
      company: 'Fjord AS',
    });
  });

  test('is also text that could not be read as the date it should be', () => {
    const state = enterUnread(startForm('campaign', null), 'startDate', 'neste uke');
    expect(isDirty(state)).toBe(true);
    expect(isDirty(enterValues(state, { startDate: null }))).toBe(false);
  });
});

describe('what is wrong with a field', () => {
  test('is not said any longer once it is typed in', () => {
    const refused = refuse(startForm('lead', kari), {
      fullName: 'a',
      'emails.0.value': 'b',
      'emails.1.label': 'c',
    });
    expect(enterValues(refused, { emails: [] }).problems).toEqual({ fullName: 'a' });
  });

  test('stands at the row it is about: blank rows are gone before the server counts', () => {
    const state = prepareToSave(
      enterValues(startForm('lead', kari), {
        emails: [
          { label: 'work', value: '' },
          { label: 'home', value: 'kari' },
        ],
      }),
    );
    expect(state.values.emails).toEqual([{ label: 'home', value: 'kari' }]);
  });
});

describe('a newer version of the record', () => {
  test('fills what is not touched here, and leaves what is', () => {
    const typed = enterValues(startForm('lead', kari), { jobTitle: 'Salgssjef' });
    const state = receive(typed, lead({ ...kari.values, company: 'Fjord Holding AS' }, 8));
    expect(state.version).toBe(8);
    expect(state.values.company).toBe('Fjord Holding AS');
    expect(changesOf(state)).toEqual({ jobTitle: 'Salgssjef' });
    expect(conflictsOf(state)).toEqual([]);
  });

  test('contests what both have changed, and keeps what is typed here', () => {
    const typed = enterValues(startForm('lead', kari), { jobTitle: 'Salgssjef' });
    const state = receive(typed, lead({ ...kari.values, jobTitle: 'Styreleder' }, 8));
    expect(state.values.jobTitle).toBe('Salgssjef');
    expect(conflictsOf(state).map(({ head }) => head)).toEqual(['jobTitle']);
    expect(state.contested.jobTitle).toEqual({ jobTitle: 'Daglig leder' });
  });

  test('contests nothing that both have changed alike', () => {
    const typed = enterValues(startForm('lead', kari), { jobTitle: 'Styreleder' });
    const state = receive(typed, lead({ ...kari.values, jobTitle: 'Styreleder' }, 8));
    expect(conflictsOf(state)).toEqual([]);
    expect(isDirty(state)).toBe(false);
  });

  test('contests a name whole, not part by part', () => {
    const typed = enterValues(startForm('lead', kari), {
      fullName: 'Kari Nordmann Lie',
      middleName: 'Nordmann',
      lastName: 'Lie',
    });
    const theirs = lead({ ...kari.values, fullName: 'Kari Nordman', lastName: 'Nordman' }, 8);
    expect(conflictsOf(receive(typed, theirs)).map(({ head }) => head)).toEqual(['fullName']);
  });

  test('that comes twice keeps what stood there at first', () => {
    const typed = enterValues(startForm('lead', kari), { jobTitle: 'Salgssjef' });
    const once = receive(typed, lead({ ...kari.values, jobTitle: 'Styreleder' }, 8));
    const twice = receive(once, lead({ ...kari.values, jobTitle: 'Styremedlem' }, 9));
    expect(twice.contested.jobTitle).toEqual({ jobTitle: 'Daglig leder' });
    expect(twice.saved.jobTitle).toBe('Styremedlem');
  });
});

describe('a save', () => {
  test('leaves nothing to save', () => {
    const typed = enterValues(startForm('lead', kari), { jobTitle: 'Salgssjef' });
    const state = settle(typed, lead({ ...kari.values, jobTitle: 'Salgssjef' }, 8), typed.values);
    expect(isDirty(state)).toBe(false);
    expect(state.version).toBe(8);
  });

  test('keeps what was typed on while it was under way', () => {
    const sent = enterValues(startForm('lead', null), { fullName: 'Ola' });
    const typedOn = enterValues(sent, { fullName: 'Ola Lie', comments: 'Ringte.' });
    const state = settle(typedOn, lead({ fullName: 'Ola' }, 1), sent.values);
    expect(state.id).toBe(12);
    expect(changesOf(state)).toEqual({ fullName: 'Ola Lie', comments: 'Ringte.' });
  });
});

test('whatever two people type in different fields, both have it in the end', () => {
  const text = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const typed = enterValues(startForm('lead', kari), { jobTitle: mine });
      const state = receive(typed, lead({ ...kari.values, comments: theirs }, 8));
      expect(state.values.jobTitle).toBe(mine);
      expect(state.values.comments).toBe(theirs);
      expect(conflictsOf(state)).toEqual([]);
    }),
  );
});
