import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { Filter } from '#domain/filters/filter.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import en from '../i18n/en.json' with { type: 'json' };
import nb from '../i18n/nb.json' with { type: 'json' };
import { wordsOf } from './filter-words.ts';

const i18n = i18next.createInstance();
beforeAll(() =>
  i18n.init({
    resources: { nb: { translation: nb }, en: { translation: en } },
    interpolation: { escapeValue: false },
  }),
);

function said(filter: Filter, language: Language): string {
  return wordsOf(filter, {
    fields: fieldsOf('lead'),
    language,
    t: i18n.getFixedT(language),
    nameOf: (type, id) => `${type} ${id}`,
  });
}

test.each<[Filter, nb: string, en: string]>([
  [
    { field: 'assignedToId', op: 'in', value: ['$me', null, 3] },
    'Tilordnet: meg, ingen, person 3',
    'Assigned to: me, nobody, person 3',
  ],
  [{ field: 'assignedToId', op: 'isEmpty' }, 'Tilordnet: ingen', 'Assigned to: nobody'],
  [{ field: 'rating', op: 'gte', value: 1 }, 'Vurdering: minst 1 stjerne', 'Rating: at least 1 star'],
  [
    { field: 'createdAt', op: 'inLast', value: { n: 90, unit: 'day' } },
    'Opprettet: siste 90 dager',
    'Created: last 90 days',
  ],
  [{ field: 'createdAt', op: 'inThis', value: 'week' }, 'Opprettet: denne uken', 'Created: this week'],
  [
    { field: 'updatedAt', op: 'lt', value: { n: 30, unit: 'day' } },
    'Endret: for mer enn 30 dager siden',
    'Changed: more than 30 days ago',
  ],
  [
    { field: 'createdAt', op: 'between', value: ['2026-01-01', '2026-03-31'] },
    'Opprettet: 01.01.2026–31.03.2026',
    'Created: 01/01/2026–31/03/2026',
  ],
  [{ field: 'emails', op: 'is', value: '@fjord.no' }, 'E-post: hos fjord.no', 'E-mail: at fjord.no'],
  [{ field: 'phones', op: 'isNotEmpty' }, 'Telefon: fylt ut', 'Phone: filled in'],
  [
    { field: 'company', op: 'notIn', value: ['Fjord AS', 'Nord'] },
    'Firma: ikke Fjord AS, Nord',
    'Company: not Fjord AS, Nord',
  ],
  [
    { field: 'company', op: 'in', value: ['Fjell, Vidde AS', 'Nord'] },
    'Firma: «Fjell, Vidde AS», Nord',
    'Company: “Fjell, Vidde AS”, Nord',
  ],
  [
    {
      or: [
        { field: 'doNotCall', op: 'is', value: true },
        {
          and: [
            { field: 'company', op: 'contains', value: 'bygg' },
            { field: 'rating', op: 'is', value: 5 },
          ],
        },
      ],
    },
    'Ikke ring: ja eller (Firma: inneholder «bygg» og Vurdering: 5 stjerner)',
    'Do not call: yes or (Company: contains “bygg” and Rating: 5 stars)',
  ],
])('%j reads as a sentence in both languages', (filter, inNorwegian, inEnglish) => {
  expect(said(filter, 'nb')).toBe(inNorwegian);
  expect(said(filter, 'en')).toBe(inEnglish);
});
