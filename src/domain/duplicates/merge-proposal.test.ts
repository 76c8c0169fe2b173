import { describe, expect, test } from 'vitest';
import { contactFields } from '../fields/contact-fields.ts';
import { emptyValue } from '../fields/field.ts';
import { type MergeRecord, mergedValues, proposeChoices, proposeSurvivor } from './merge-proposal.ts';

const empty = Object.fromEntries(
  Object.entries(contactFields).map(([key, field]) => [key, emptyValue(field)]),
);

function record(id: number, values: Partial<MergeRecord>): MergeRecord {
  const createdAt = `2026-01-0${id} 10:00:00+00`;
  return { ...(empty as MergeRecord), id, type: 'lead', createdAt, updatedAt: createdAt, ...values };
}

const merged = (...records: MergeRecord[]) =>
  mergedValues(records, records[0]?.id ?? 0, proposeChoices(records, records[0]?.id ?? 0));

test('a business contact stays before a lead, and else the older record', () => {
  expect(proposeSurvivor([record(2, {}), record(1, {}), record(3, {})])?.id).toBe(1);
  expect(proposeSurvivor([record(1, {}), record(3, { type: 'contact' })])?.id).toBe(3);
});

describe('the values chosen beforehand', () => {
  test('are filled in before empty, with accents before without, and not in capitals', () => {
    const values = merged(
      record(1, { fullName: 'KARI NORDMANN', jobTitle: null, company: 'Fjord' }),
      record(2, { fullName: 'Kari Nørdmann', jobTitle: 'Innkjøper', company: 'Fjord AS' }),
    );
    expect(values).toMatchObject({ fullName: 'Kari Nørdmann', jobTitle: 'Innkjøper', company: 'Fjord AS' });
  });

  test('are the latest where somebody has changed firm', () => {
    const older = record(1, { fullName: 'Kari', company: 'Fjordvik Mekaniske' });
    expect(merged(older, record(2, { fullName: 'Kari', company: 'Havnes Bygg' })).company).toBe(
      'Havnes Bygg',
    );
  });

  test('take the parts of a name together, and file it anew', () => {
    const values = merged(
      record(1, {
        fullName: 'Kari Nordmann',
        firstName: 'Kari',
        lastName: 'Nordmann',
        fileAs: 'Nordmann, Kari',
      }),
      record(2, {
        fullName: 'Kari Lie Nordmann',
        firstName: 'Kari',
        middleName: 'Lie',
        lastName: 'Nordmann',
        fileAs: 'x',
      }),
    );
    expect(values).toMatchObject({ middleName: 'Lie', fileAs: 'Nordmann, Kari Lie' });
  });

  test('honour a wish of any of them not to be contacted', () => {
    expect(merged(record(1, {}), record(2, { doNotEmail: true })).doNotEmail).toBe(true);
  });

  test('unite addresses and numbers without doubles, with one default', () => {
    const values = merged(
      record(1, {
        emails: [{ label: 'work', value: 'kari@fjord.no', default: true }],
        phones: [{ label: 'mobile', value: '91 23 45 67', e164: '+4791234567' }],
        comments: 'Ring i mai.',
      }),
      record(2, {
        emails: [
          { label: 'home', value: 'Kari@Fjord.no', default: true },
          { label: 'home', value: 'kari@online.no', default: true },
        ],
        phones: [{ label: 'work', value: '+4791234567', e164: '+4791234567' }],
        comments: 'Ring i mai. Vil ha tilbud.',
      }),
    );
    expect(values.emails).toEqual([
      { label: 'work', value: 'kari@fjord.no', default: true },
      { label: 'home', value: 'kari@online.no' },
    ]);
    expect(values.phones).toHaveLength(1);
    expect(values.comments).toBe('Ring i mai.\n\nRing i mai. Vil ha tilbud.');
  });

  test('let nobody be brought by oneself', () => {
    const values = merged(record(1, {}), record(2, { initiatedBy: { type: 'lead', id: 1 } }));
    expect(values.initiatedBy).toBeNull();
  });
});
