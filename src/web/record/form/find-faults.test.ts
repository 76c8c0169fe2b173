import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#domain/records/record-types.ts';
import { findFaults } from './find-faults.ts';
import { enterUnread, enterValues, startForm } from './form-state.ts';
import type { Values } from './record-values.ts';

const fields = fieldsOf('lead');
const faults = (values: Values, only?: string) =>
  findFaults(fields, enterValues(startForm('lead', null), values), only);

describe('before the server is asked', () => {
  test('only a missing name is found in an empty form', () => {
    expect(faults({})).toEqual([{ field: 'fullName', code: 'required' }]);
    expect(faults({ fullName: '\u200b ' })).toEqual([{ field: 'fullName', code: 'required' }]);
  });

  test('each fault is told by the path that the server would name', () => {
    expect(
      faults({
        fullName: 'x'.repeat(301),
        emails: [
          { label: 'work', value: 'kari@fjord.example' },
          { label: 'home', value: 'kari' },
        ],
        comments: 'a\u0000b',
      }),
    ).toEqual([
      { field: 'fullName', code: 'tooLong', limit: 300 },
      { field: 'emails.1.value', code: 'noAtSign' },
      { field: 'comments', code: 'controlCharacter' },
    ]);
  });

  test('one field can be looked at by itself', () => {
    expect(faults({ emails: [{ label: 'work', value: 'kari' }] }, 'company')).toEqual([]);
  });

  test('text that is no date is a fault of its field', () => {
    const state = enterUnread(
      enterValues(startForm('campaign', null), { title: 'Messe' }),
      'startDate',
      'mai',
    );
    expect(findFaults(fieldsOf('campaign'), state)).toEqual([{ field: 'startDate', code: 'notADate' }]);
  });
});
