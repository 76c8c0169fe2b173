import { expect, test } from 'vitest';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { draftOf, newDraft, readDraft, withNewOption, withOptionMoved } from './field-draft.ts';

const tier: OwnField = {
  id: 3,
  key: 'tier',
  kind: 'choice',
  storage: 'own_3',
  label: { en: 'Tier', nb: 'Nivå' },
  help: null,
  types: ['lead'],
  section: 'details',
  position: 1,
  rules: { required: true, initial: 7 },
  options: [
    { id: 7, label: { en: 'Gold', nb: 'Gull' } },
    { id: 8, label: { en: 'Silver', nb: 'Sølv' } },
  ],
};

test('a field that nobody has touched is sent as it was', () => {
  const { kind, label, help, types, section, rules, options } = tier;
  expect(readDraft(draftOf(tier, 'nb'))).toEqual({
    definition: { kind, label, help, types, section, rules, options },
  });
});

test('the option that is chosen at first stays so when it gets another name', () => {
  const draft = draftOf(tier, 'nb');
  const [gold, ...others] = draft.options;
  const renamed = { ...draft, options: [{ ...gold, label: { en: 'Best', nb: '' } }, ...others] };
  expect(readDraft(renamed as typeof draft)).toMatchObject({
    definition: { rules: { initial: 7 }, options: [{ id: 7, label: { en: 'Best' } }, { id: 8 }] },
  });
});

test('an option that is not made yet is chosen at first by its name', () => {
  const { options, ...draft } = withNewOption(draftOf(tier, 'nb'));
  const named = options.map((option) =>
    option.id ? option : { ...option, label: { en: '', nb: 'Bronse' } },
  );
  expect(readDraft({ ...draft, options: named, initial: named[2]?.key ?? '' })).toMatchObject({
    definition: { rules: { initial: 'Bronse' } },
  });
});

test('who a new record has, and which of several choices, are sent as they were kept', () => {
  const kept = (field: OwnField) => readDraft(draftOf(field, 'nb'));
  const choices = { ...tier, kind: 'choices' as const, rules: { initial: [8] } };
  expect(kept(choices)).toMatchObject({ definition: { rules: { initial: [8] } } });
  for (const initial of ['me', 12])
    expect(kept({ ...tier, kind: 'person', options: [], rules: { initial } })).toMatchObject({
      definition: { rules: { initial } },
    });
});

test('options are moved, and those that say nothing are not sent', () => {
  const moved = withOptionMoved(withNewOption(draftOf(tier, 'en')), 0, 1);
  expect(readDraft(moved)).toMatchObject({ definition: { options: [{ id: 8 }, { id: 7 }] } });
  expect(withOptionMoved(moved, 0, -1)).toBe(moved);
});

test('only what the kind demands is sent, read in the ways of either language', () => {
  const draft = { ...newDraft('lead'), min: '1 200,5', max: '7.3.2027', pattern: 'x', unique: true };
  expect(readDraft({ ...draft, kind: 'number', max: '' })).toMatchObject({
    definition: { rules: { min: 1200.5, unique: true } },
  });
  expect(readDraft({ ...draft, kind: 'date', min: '' })).toMatchObject({
    definition: { rules: { max: '2027-03-07', unique: true } },
  });
  expect(readDraft({ ...draft, kind: 'dateTime' })).toMatchObject({ definition: { rules: {} } });
  const max = '2027-03-07T09:30:00.000Z';
  expect(readDraft({ ...draft, kind: 'dateTime', max })).toMatchObject({ definition: { rules: { max } } });
});

test('what cannot be read is named and nothing is sent', () => {
  expect(readDraft({ ...newDraft('lead'), kind: 'number', min: 'many', max: '3' })).toEqual({
    unread: { 'rules.min': 'notANumber' },
  });
  expect(readDraft({ ...newDraft('lead'), kind: 'date', initial: '31.2.2027' })).toEqual({
    unread: { 'rules.initial': 'notADate' },
  });
});
