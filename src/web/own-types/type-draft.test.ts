import { expect, test } from 'vitest';
import { draftOf, newDraft, readDraft, suggestedPath } from './type-draft.ts';

test('a name in one language is sent as that, and shown in that again', () => {
  const draft = { ...newDraft(), one: { en: '', nb: ' partner ' }, many: { en: '', nb: 'partnere' } };
  expect(readDraft(draft)).toMatchObject({ label: { one: { nb: 'partner' }, many: { nb: 'partnere' } } });
  const label = { one: { en: 'partner', nb: 'partner' }, many: { en: 'partnere', nb: 'partnere' } };
  const type = {
    ...readDraft(draft),
    id: 1,
    name: 'contact_1',
    label,
    path: 'partnere',
    position: 1,
  } as const;
  expect(draftOf({ ...draft, ...type }, 'nb').many).toEqual({ en: '', nb: 'partnere' });
});

test.each([
  ['Samarbeidspartnere', 'samarbeidspartnere'],
  ['Våre beste kunder', 'vare-beste-kunder'],
  ['Leads', 'own-leads'],
  ['2. Linje & co.', 'linje-co'],
  ['日本', ''],
])('the address of %s is %s', (many, path) => {
  expect(suggestedPath({ ...newDraft(), many: { en: '', nb: many } })).toBe(path);
});
