import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFields } from '../fields/account-fields.ts';
import { contactFields } from '../fields/contact-fields.ts';
import type { TypedReader } from '../fields/read-typed.ts';
import type { ImportedRecord, RowFault, RowNote } from './row-outcome.ts';
import { createRowReader } from './row-to-record.ts';

const people = new Map([
  ['ola hansen', 7],
  ['ola@firma.example', 7],
]);

const reader: TypedReader = {
  language: 'nb',
  today: '2026-11-25',
  timeZone: 'Europe/Oslo',
  findPerson: (text) => people.get(text.toLowerCase()),
  findCriterion: (text) => ({ 'har budsjett': 3, 'behov bekreftet': 1 })[text.toLowerCase()],
  matchesPattern: (pattern, text) => new RegExp(`^(?:${pattern})$`).test(text),
};

type Cells = Record<string, string>;

/** Reads one row given as target → cell. The target itself stands for the heading. */
function outcomeOf(row: Cells, keepUnmapped = false) {
  const targets = Object.keys(row);
  const read = createRowReader({
    fields: contactFields,
    headings: targets,
    mapping: targets.map((target) => (target.startsWith('?') ? null : target)),
    keepUnmapped,
    reader,
  });
  return read(Object.values(row));
}

function leadOf(row: Cells, keepUnmapped = false): ImportedRecord {
  const outcome = outcomeOf(row, keepUnmapped);
  if (outcome.kind !== 'record') throw new Error(`The row gave no lead: ${JSON.stringify(outcome)}`);
  return outcome.record;
}

function notesOf(row: Cells): RowNote['code'][] {
  const outcome = outcomeOf(row);
  return outcome.kind === 'record' ? outcome.notes.map((note) => note.code) : [];
}

function faultsOf(row: Cells): RowFault[] {
  const outcome = outcomeOf(row);
  return outcome.kind === 'rejected' ? outcome.faults : [];
}

describe('the name of an imported lead', () => {
  test('is first and last name', () => {
    expect(leadOf({ firstName: 'Kari', lastName: 'Nordmann' })).toMatchObject({
      fullName: 'Kari Nordmann',
      firstName: 'Kari',
      lastName: 'Nordmann',
      middleName: null,
    });
    expect(
      leadOf({ title: 'Dr.', firstName: 'Kari', middleName: 'Lie', lastName: 'Nordmann', suffix: 'Jr.' })
        .fullName,
    ).toBe('Dr. Kari Lie Nordmann Jr.');
    expect(leadOf({ firstName: 'Kari', lastName: '' }).fullName).toBe('Kari');
  });

  test('is the full name, taken apart, where the parts are empty', () => {
    expect(leadOf({ firstName: '', lastName: '', fullName: 'Nordmann, Kari' })).toMatchObject({
      fullName: 'Kari Nordmann',
      firstName: 'Kari',
      lastName: 'Nordmann',
    });
    expect(leadOf({ fullName: 'Kari Nordmann', title: 'Dr.' }).fullName).toBe('Dr. Kari Nordmann');
  });

  test('is more than a title', () => {
    expect(leadOf({ title: 'Dr.', company: 'Fjord AS' }).fullName).toBe('Fjord AS');
    expect(faultsOf({ title: 'Dr.' }).map((fault) => fault.code)).toEqual(['noName']);
  });

  test('is noted where a full name says more than its parts', () => {
    expect(notesOf({ fullName: 'Nordmann, Kari', firstName: 'Kari', lastName: 'Nordmann' })).toEqual([]);
    expect(notesOf({ fullName: 'Kari N. Lie', firstName: 'Kari', lastName: 'Nordmann' })).toEqual([
      'nameDiffers',
    ]);
  });

  test('is the company where nobody is named, and the e-mail address where no company is', () => {
    expect(leadOf({ fullName: '', company: 'Fjord AS' })).toMatchObject({
      fullName: 'Fjord AS',
      lastName: 'Fjord AS',
    });
    expect(notesOf({ fullName: '', company: 'Fjord AS' })).toEqual(['nameFromCompany']);
    expect(leadOf({ 'emails.work': 'post@fjord.example' }).fullName).toBe('post@fjord.example');
    expect(notesOf({ 'emails.work': 'post@fjord.example' })).toEqual(['nameFromEmail']);
  });

  test('must be there', () => {
    expect(faultsOf({ fullName: '', phones: '22 33 44 55' })).toEqual([
      { column: null, target: null, code: 'noName', allowed: 'navn, firma eller e-postadresse' },
    ]);
    expect(faultsOf({ fullName: '\u200b', '?': 'x' }).map((fault) => fault.code)).toEqual(['noName']);
  });

  test('is never the word for nothing', () => {
    expect(leadOf({ firstName: 'undefined', lastName: 'Nordmann' }).fullName).toBe('Nordmann');
    expect(faultsOf({ firstName: 'NULL', lastName: 'null' }).map((fault) => fault.code)).toEqual(['noName']);
    expect(leadOf({ firstName: 'Christopher', lastName: 'Null' }).fullName).toBe('Christopher Null');
  });
});

describe('a blank row', () => {
  test('is none at all', () => {
    expect(outcomeOf({ fullName: '', company: '  ' })).toEqual({ kind: 'blank' });
  });
});

describe('telephone numbers of an imported lead', () => {
  test('keep their digits, also short numbers and leading zeros', () => {
    expect(leadOf({ fullName: 'Kari', phones: '02100' }).phones).toEqual([
      { label: 'work', value: '02100', e164: null },
    ]);
    expect(leadOf({ fullName: 'Kari', 'phones.home': '="004722334455"' }).phones).toEqual([
      { label: 'home', value: '004722334455', e164: '+4722334455' },
    ]);
  });

  test('are labelled by the column, or by the number itself', () => {
    expect(leadOf({ fullName: 'Kari', phones: '91234567', 'phones.fax': '22334455' }).phones).toEqual([
      { label: 'mobile', value: '91234567', e164: '+4791234567' },
      { label: 'fax', value: '22334455', e164: '+4722334455' },
    ]);
  });

  test('are parted where a cell holds several, and kept once', () => {
    expect(
      leadOf({ fullName: 'Kari', 'phones.work': '22334455 / 22334456', 'phones.home': '22334455' }).phones,
    ).toEqual([
      { label: 'work', value: '22334455', e164: '+4722334455' },
      { label: 'work', value: '22334456', e164: '+4722334456' },
    ]);
  });

  test('are kept as they are where a spreadsheet has rounded them, and noted', () => {
    expect(leadOf({ fullName: 'Kari', phones: '4,79123E+09' }).phones?.[0]?.value).toBe('4,79123E+09');
    expect(notesOf({ fullName: 'Kari', phones: '4,79123E+09' })).toEqual(['damagedNumber']);
  });

  test('take their label from a column of its own', () => {
    const row = {
      fullName: 'Kari',
      'phones.1.label': '* Work Fax',
      'phones.1': '22334455',
      'phones.2': '91234567',
    };
    expect(leadOf(row).phones?.map((phone) => phone.label)).toEqual(['fax', 'mobile']);
    expect(
      leadOf({ fullName: 'Kari', 'emails.1': 'k@fjord.example', 'emails.1.label': 'Hytta' }).emails,
    ).toEqual([{ label: 'Hytta', value: 'k@fjord.example' }]);
    const twoAddresses = {
      'addresses.1.city': 'Oslo',
      'addresses.1.label': 'Billing',
      'addresses.2.city': 'Bergen',
      'addresses.2.label': 'Shipping',
    };
    expect(leadOf({ fullName: 'Kari', ...twoAddresses }).addresses).toMatchObject([
      { label: 'Billing' },
      { label: 'Shipping' },
    ]);
  });
});

describe('e-mail addresses of an imported lead', () => {
  test('are parted where a cell holds several', () => {
    const { emails } = leadOf({
      fullName: 'Kari',
      'emails.work': 'a@fjord.example; b@fjord.example',
      'emails.home': 'a@fjord.example',
    });
    expect(emails?.map((email) => email.value)).toEqual(['a@fjord.example', 'b@fjord.example']);
  });

  test('are taken out of a name beside them', () => {
    expect(leadOf({ 'emails.work': 'Kari Nordmann <kari@fjord.example>' })).toMatchObject({
      fullName: 'Kari Nordmann',
      emails: [{ label: 'work', value: 'kari@fjord.example' }],
    });
  });

  test('reject the row without an @, and are noted where they look odd', () => {
    expect(faultsOf({ fullName: 'Kari', 'emails.work': 'kari(a)fjord.example' })).toEqual([
      { column: 1, target: 'emails.work', code: 'noAtSign', given: 'kari(a)fjord.example' },
    ]);
    expect(notesOf({ fullName: 'Kari', 'emails.work': 'kari@fjord' })).toEqual(['oddEmail']);
  });
});

describe('addresses of an imported lead', () => {
  test('are put together by label', () => {
    expect(
      leadOf({
        fullName: 'Kari',
        'addresses.work.street': 'Storgata 1',
        'addresses.work.postalCode': '0155',
        'addresses.work.city': 'Oslo',
        'addresses.home.city': 'Bodø',
        'addresses.home.country': '',
      }).addresses,
    ).toEqual([
      { label: 'work', street: 'Storgata 1', postalCode: '0155', city: 'Oslo' },
      { label: 'home', city: 'Bodø' },
    ]);
  });

  test('read the postal code off the place', () => {
    expect(leadOf({ fullName: 'Kari', 'addresses.work.city': '0155 Oslo' }).addresses).toEqual([
      { label: 'work', postalCode: '0155', city: 'Oslo' },
    ]);
  });
});

describe('other values of an imported lead', () => {
  test('take a column of each criterion as yes or no', () => {
    const read = createRowReader({
      fields: contactFields,
      headings: ['Name', 'Har budsjett', 'Behov bekreftet'],
      mapping: ['fullName', 'criteriaMet', 'criteriaMet'],
      keepUnmapped: false,
      reader,
    });
    expect(read(['Kari', 'ja', 'nei'])).toMatchObject({ record: { criteriaMet: [3] } });
    expect(read(['Kari', 'x', '1'])).toMatchObject({ record: { criteriaMet: [3, 1] } });
    expect(read(['Kari', 'kanskje', ''])).toMatchObject({ record: { comments: 'Har budsjett: kanskje' } });
  });

  test('take criteria by what they say, and keep what is none in the comments', () => {
    const row = { fullName: 'Kari', criteriaMet: 'Har budsjett; behov bekreftet; Har plen' };
    expect(leadOf(row)).toMatchObject({ criteriaMet: [3, 1], comments: 'criteriaMet: Har plen' });
    expect(notesOf(row)).toEqual(['keptInComments']);
  });

  test('are read in the forms people write them', () => {
    expect(leadOf({ fullName: 'Kari', rating: '4 / 5' })).toMatchObject({ rating: 4, ratingMode: 'manual' });
    expect(leadOf({ fullName: 'Kari', rating: '★★★☆☆' }).rating).toBe(3);
    expect(leadOf({ fullName: 'Kari', doNotCall: 'Ja', doNotFax: '0' })).toMatchObject({
      doNotCall: true,
      doNotFax: false,
    });
    expect(leadOf({ fullName: 'Kari', assignedToId: 'Ola Hansen' }).assignedToId).toBe(7);
    expect(leadOf({ fullName: 'Kari', source: 'Messe i Bergen' }).source).toBe('Messe i Bergen');
  });

  test('of stars are manual, unless the rating type has them follow the criteria', () => {
    expect(leadOf({ fullName: 'Kari', rating: '3', ratingMode: 'Manuell' })).toMatchObject({
      rating: 3,
      ratingMode: 'manual',
    });
    for (const row of [
      { fullName: 'Kari', rating: '3', ratingMode: 'Automatisk' },
      { fullName: 'Kari', ratingMode: 'automatic', rating: '3' },
    ]) {
      expect(leadOf(row)).toMatchObject({ ratingMode: 'automatic' });
      expect(leadOf(row).rating).toBeUndefined();
      expect(notesOf(row)).toEqual(['starsFollowCriteria']);
    }
    expect(leadOf({ fullName: 'Kari', ratingMode: 'Halvt' }).comments).toBe('ratingMode: Halvt');
  });

  test('go into the comments where they are not of the kind of their field', () => {
    expect(leadOf({ fullName: 'Kari', rating: 'Hot', comments: 'Ringte' }).comments).toBe(
      'rating: Hot\nRingte',
    );
    expect(notesOf({ fullName: 'Kari', rating: 'Hot' })).toEqual(['keptInComments']);
    expect(leadOf({ fullName: 'Kari', assignedToId: 'Per' })).toMatchObject({
      comments: 'assignedToId: Per',
    });
    expect(notesOf({ fullName: 'Kari', assignedToId: 'Per' })).toEqual(['unknownPerson']);
  });

  test('of columns without a place go into the comments when asked', () => {
    expect(leadOf({ fullName: 'Kari', '?Org.nr': '912 345 678' }).comments).toBeUndefined();
    expect(leadOf({ fullName: 'Kari', '?Org.nr': '912 345 678', '?Tom': '' }, true).comments).toBe(
      '?Org.nr: 912 345 678',
    );
  });

  test('of one line have their line ends made spaces, comments keep theirs', () => {
    expect(leadOf({ fullName: 'Kari', company: 'Fjord\r\nAS', comments: 'en\r\nto\vtre' })).toMatchObject({
      company: 'Fjord AS',
      comments: 'en\nto\ntre',
    });
  });

  test('reject the row where they are too long or hold control characters', () => {
    expect(faultsOf({ fullName: 'Kari', company: 'x'.repeat(301) })).toMatchObject([
      { column: 1, code: 'tooLong', limit: 300 },
    ]);
    expect(faultsOf({ fullName: 'Ka\u0007ri' })).toMatchObject([{ column: 0, code: 'controlCharacter' }]);
    expect(faultsOf({ fullName: 'Kari', comments: 'x'.repeat(200_001) })).toMatchObject([
      { code: 'tooLong' },
    ]);
  });
});

describe('the rows of a list of firms', () => {
  const firm = (row: Cells) => {
    const targets = Object.keys(row);
    const read = createRowReader({
      fields: accountFields,
      headings: targets,
      mapping: targets,
      keepUnmapped: false,
      reader,
    });
    return read(Object.values(row));
  };

  test('become accounts by the same rules', () => {
    const row = {
      name: '  Fjord Data AS ',
      phones: '22 33 44 55',
      'emails.work': 'post@fjord.example',
      'addresses.work.city': '0155 Oslo',
      assignedToId: 'Ola Hansen',
      categories: 'Kunde; Messe',
    };
    expect(firm(row)).toEqual({
      kind: 'record',
      name: 'Fjord Data AS',
      record: {
        name: 'Fjord Data AS',
        phones: [{ label: 'work', value: '22 33 44 55', e164: '+4722334455' }],
        emails: [{ label: 'work', value: 'post@fjord.example' }],
        addresses: [{ label: 'work', postalCode: '0155', city: 'Oslo' }],
        assignedToId: 7,
        categories: ['Kunde', 'Messe'],
      },
      notes: [],
    });
  });

  test('are handed back without a name: an e-mail address names no firm', () => {
    expect(firm({ name: '', 'emails.work': 'post@fjord.example' })).toEqual({
      kind: 'rejected',
      faults: [{ column: null, target: null, code: 'noName', allowed: 'navn' }],
    });
    expect(firm({ name: 'x'.repeat(301) })).toMatchObject({
      faults: [{ column: 0, code: 'tooLong', limit: 300 }],
    });
  });
});

describe('rows of another width than the table', () => {
  const read = createRowReader({
    fields: contactFields,
    headings: ['Navn', 'Firma'],
    mapping: ['fullName', 'company'],
    keepUnmapped: false,
    reader,
  });

  test('are taken where cells are missing or the surplus is empty', () => {
    expect(read(['Kari'])).toMatchObject({ kind: 'record', record: { fullName: 'Kari' } });
    expect(read(['Kari', 'Fjord AS', '', ' '])).toMatchObject({ kind: 'record' });
  });

  test('are rejected where cells hold more than there are columns', () => {
    expect(read(['Kari', 'Fjord', ' AS'])).toMatchObject({
      kind: 'rejected',
      faults: [{ code: 'tooManyCells', limit: 2 }],
    });
    expect(read(['Kari'], true)).toMatchObject({ kind: 'rejected', faults: [{ code: 'oddQuotes' }] });
  });
});

test('any row gives a blank, a lead or faults, and never the words undefined or null of our making', () => {
  const targets = [
    ...[
      'title',
      'firstName',
      'lastName',
      'fullName',
      'fileAs',
      'company',
      'emails.work',
      'phones',
      'phones.1',
    ],
    ...[
      'phones.1.label',
      'addresses.work.street',
      'addresses.work.city',
      'websites.website',
      'source',
      'rating',
    ],
    ...['doNotCall', 'createdAt', 'assignedToId', 'comments', null],
  ];
  const read = createRowReader({
    fields: contactFields,
    headings: targets.map((target) => target ?? 'Annet'),
    mapping: targets,
    keepUnmapped: true,
    reader,
  });
  const cell = fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'binary' }),
    fc.emailAddress(),
    fc.string({ unit: fc.constantFrom('0', '1', '+', ' ', '/', 'a') }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: targets.length + 1 }), (cells) => {
      const outcome = read(cells);
      if (outcome.kind === 'rejected') expect(outcome.faults.length).toBeGreaterThan(0);
      if (outcome.kind === 'record') {
        expect(outcome.name).not.toMatch(/undefined|null/i);
        expect(outcome.name.trim()).not.toBe('');
      }
      if (outcome.kind === 'blank') expect(cells.join('').trim()).toBe('');
    }),
    { numRuns: 1000 },
  );
});
