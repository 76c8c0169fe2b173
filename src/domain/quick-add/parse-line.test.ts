import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLine, type QuickAddDraft } from './parse-line.ts';

const kari = {
  fullName: 'Kari Nordmann',
  company: 'Fjord AS',
  jobTitle: '',
  emails: [{ label: 'work', value: 'kari@fjord.no' }],
  phones: [{ label: 'work', value: '22 33 44 55' }],
  websites: [],
  comments: '',
};

describe('one line, whatever the order and separator', () => {
  test.each([
    'Kari Nordmann, Fjord AS, kari@fjord.no, 22 33 44 55',
    '22 33 44 55, kari@fjord.no, Fjord AS, Kari Nordmann',
    'Fjord AS; Kari Nordmann; 22 33 44 55; kari@fjord.no',
    'Kari Nordmann\tFjord AS\tkari@fjord.no\t22 33 44 55',
    'Kari Nordmann\nFjord AS\nkari@fjord.no\n22 33 44 55',
    'Kari Nordmann | Fjord AS | kari@fjord.no | 22 33 44 55',
    'Kari Nordmann – Fjord AS – kari@fjord.no – 22 33 44 55',
    'Kari Nordmann (Fjord AS) kari@fjord.no 22 33 44 55',
    'Kari Nordmann hos Fjord AS, tlf: 22 33 44 55, e-post: kari@fjord.no',
    'Kari Nordmann <kari@fjord.no>, Fjord AS, T: 22 33 44 55',
    ' ,, Kari Nordmann ,Fjord AS,kari@fjord.no,22 33 44 55, ',
  ])('%j', (text) => {
    expect(parseLine(text)).toEqual(kari);
  });
});

describe('parts of it', () => {
  test.each<[string, Partial<QuickAddDraft>]>([
    ['Kari', { fullName: 'Kari' }],
    [
      'Kari Nordmann 91234567',
      { fullName: 'Kari Nordmann', phones: [{ label: 'mobile', value: '91234567' }] },
    ],
    ['Nordmann, Kari; Fjord AS', { fullName: 'Nordmann, Kari', company: 'Fjord AS' }],
    [
      'Fjord Consulting, Kari Nordmann, kari@fjord.no',
      { fullName: 'Kari Nordmann', company: 'Fjord Consulting' },
    ],
    ['Kari Nordmann, Fjord Consulting', { fullName: 'Kari Nordmann', company: 'Fjord Consulting' }],
    [
      'Kari Nordmann, daglig leder, Fjord AS',
      { fullName: 'Kari Nordmann', jobTitle: 'daglig leder', company: 'Fjord AS' },
    ],
    ['Advokat Kari Nordmann, Fjord AS', { fullName: 'Advokat Kari Nordmann', company: 'Fjord AS' }],
    [
      'Kari Nordmann, CEO at Fjord Inc.',
      { fullName: 'Kari Nordmann', jobTitle: 'CEO', company: 'Fjord Inc.' },
    ],
    ['kari nordmann, fjord as', { fullName: 'kari nordmann', company: 'fjord as' }],
    ['Kari, tlf 02100', { fullName: 'Kari', phones: [{ label: 'work', value: '02100' }] }],
    ['Kari, 02100', { fullName: 'Kari', phones: [{ label: 'work', value: '02100' }] }],
    [
      'Kari 22334455 / 91234567',
      {
        fullName: 'Kari',
        phones: [
          { label: 'work', value: '22334455' },
          { label: 'mobile', value: '91234567' },
        ],
      },
    ],
    [
      'Kari, +49 (0)30 123456 ext 12, Fax 22 33 44 56',
      {
        fullName: 'Kari',
        phones: [
          { label: 'work', value: '+49 (0)30 123456 ext 12' },
          { label: 'fax', value: '22 33 44 56' },
        ],
      },
    ],
    [
      'Kari, https://www.linkedin.com/in/kari, fjord.no',
      {
        fullName: 'Kari',
        websites: [
          { label: 'linkedin', value: 'https://www.linkedin.com/in/kari' },
          { label: 'website', value: 'fjord.no' },
        ],
      },
    ],
    ['Kari, kari@fjord.no; kari@fjord.no', { emails: [{ label: 'work', value: 'kari@fjord.no' }] }],
    ['', { fullName: '', comments: '' }],
  ])('%j', (text, fields) => {
    expect(parseLine(text)).toMatchObject(fields);
  });
});

test('a pasted signature fills the form, and what has no field is in the comments', () => {
  const signature = `Med vennlig hilsen

Kari Nordmann
Daglig leder

Fjord AS
Storgata 12, 0155 Oslo
Tlf: 22 33 44 55 | Mob: +47 912 34 567
kari@fjord.no | www.fjord.no
Org.nr. 940 155 223 MVA`;
  expect(parseLine(signature)).toEqual({
    ...kari,
    jobTitle: 'Daglig leder',
    phones: [
      { label: 'work', value: '22 33 44 55' },
      { label: 'mobile', value: '+47 912 34 567' },
    ],
    websites: [{ label: 'website', value: 'www.fjord.no' }],
    comments: 'Med vennlig hilsen\nStorgata 12\n0155 Oslo\nOrg.nr. 940 155 223 MVA',
  });
});

test.each([
  '07.03.2026',
  '27.03.2026',
  '940 155 223',
  '1813 64 45320',
  '180892 12345',
  'Storgata 12',
  '0155 Oslo',
  '2 345 678,50',
])('%s is not taken for a telephone number', (text) => {
  expect(parseLine(`Kari, ${text}`).phones).toEqual([]);
  expect(parseLine(`Kari, ${text}`).comments).not.toBe('');
});

test('a document is left whole', () => {
  const text = 'Kari, '.repeat(2000);
  expect(parseLine(text)).toMatchObject({ fullName: '', comments: text });
});

test('every word is somewhere in the draft', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Kari',
      'Nordmann',
      'Fjord',
      'AS',
      'daglig',
      'leder',
      'CEO',
      'hilsen',
      'kari@fjord.no',
      '+47',
      '22334455',
    ),
    fc.constantFrom(
      '91 23 45 67',
      'www.fjord.no',
      'Storgata',
      '12',
      '0155',
      '07.03.2026',
      '(x)',
      '<y>',
      'æøå',
      '3/4',
      '€5',
      'i',
    ),
    fc.string({ maxLength: 5 }),
  );
  const separator = fc.constantFrom(' ', ' ', ', ', '; ', '\n', '\t', ' - ', ' | ', ' (', ') ', '/');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, separator), { maxLength: 10 }), (pairs) => {
      const text = pairs.flat().join('');
      const draft = parseLine(text);
      const kept = Object.values(draft).flatMap((value) =>
        typeof value === 'string' ? [value] : value.map((v) => v.value),
      );
      const lost = (text.match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter(
        (w) => !kept.some((field) => field.includes(w)),
      );
      expect(
        lost.filter((w) => !/^(?:www|web|tel|tlf|mob|fax|dir|url|email|epost|post|mailto)$/i.test(w)),
      ).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
