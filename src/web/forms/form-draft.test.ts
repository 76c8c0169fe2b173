import { expect, test } from 'vitest';
import { defaultLayout, layoutFaults } from '#domain/forms/form-layout.ts';
import { layoutOf, rowsOf } from '#domain/forms/form-rows.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import {
  keyOf,
  layoutToSave,
  whereIs,
  withFields,
  withHidden,
  withLabel,
  withNewSection,
} from './form-draft.ts';

const fields = fieldsOf('lead');
const draft = rowsOf(defaultLayout(fields));
const placeOf = (key: string) => draft.findIndex((row) => keyOf(row) === key);

test('a field is hidden and shown', () => {
  const hidden = withHidden(draft, placeOf('field jobTitle'), true);
  expect(layoutOf(hidden).sections[0]?.fields).toContainEqual({ key: 'jobTitle', hidden: true });
  expect(withHidden(hidden, placeOf('field jobTitle'), false)).toEqual(draft);
  const without = withHidden(draft, placeOf('field comments'), true);
  expect(layoutOf(without).sections.find(({ section }) => section === 'comments')?.fields).toEqual([
    { key: 'comments', hidden: true },
  ]);
});

test('an added section stands at the end of the wide column, and can be saved at once', () => {
  const { draft: more, place } = withNewSection(draft);
  expect(whereIs(more, place)).toMatchObject({ under: { column: 'main' }, number: 5, total: 5 });
  expect(layoutFaults(layoutToSave(more), fields)).toEqual([]);
  expect(layoutToSave(more).sections[4]).toMatchObject({ section: 'own_1', column: 'main' });
});

test('a name in one language is the name in both; without one, a section is called what it always was', () => {
  const place = placeOf('section company');
  const renamed = withLabel(draft, place, { en: '', nb: ' Arbeid ' });
  expect(layoutToSave(renamed).sections[1]?.label).toEqual({ en: 'Arbeid', nb: 'Arbeid' });
  expect(layoutToSave(withLabel(renamed, place, { en: '', nb: ' ' }))).toEqual(defaultLayout(fields));
});

test('where a row stands is told within its section, and of a section within its column', () => {
  expect(whereIs(draft, placeOf('field jobTitle'))).toMatchObject({
    under: { section: { section: 'identity' } },
    number: 3,
    total: 5,
  });
  expect(whereIs(draft, placeOf('section marks'))).toMatchObject({ number: 3, total: 3 });
});

test('a field that comes or goes meanwhile does so in the draft too, and nothing else is lost', () => {
  const { draft: more } = withNewSection(draft);
  expect(withFields(more, fields)).toBe(more);
  const { jobTitle: _, ...others } = fields;
  const fewer = withFields(more, others).map(keyOf);
  expect(fewer).toEqual(more.map(keyOf).filter((key) => key !== 'field jobTitle'));
  const own = {
    ...fields,
    'custom.tier': { kind: 'text', section: 'marks', label: { en: 'Tier', nb: 'Nivå' } },
  } as const;
  expect(withFields(more, own).map(keyOf)).toEqual([...more.map(keyOf), 'field custom.tier']);
});
