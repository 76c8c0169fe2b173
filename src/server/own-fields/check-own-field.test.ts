import { expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp();

const addField = (kind: string, rules: object) =>
  call('POST', '/own-fields', { kind, types: ['lead'], label: { en: `Field ${kind}` }, rules });

test.each([
  ['date', { min: 3 }, { field: 'rules.min', code: 'notADate' }],
  ['number', { max: '2027-01-01', min: 3 }, { field: 'rules.max', code: 'notANumber' }],
  ['date', { min: '2027-01-02', max: '2027-01-01' }, { field: 'rules.min', code: 'minAboveMax' }],
  ['text', { unique: true, maxLength: 501 }, { field: 'rules.maxLength', code: 'tooLarge' }],
  [
    'number',
    { min: 5, initial: 4 },
    { code: 'tooSmall', detail: 'The value of new records must be at least 5.' },
  ],
  ['number', { initial: 'four' }, { field: 'rules.initial', code: 'wrongType' }],
  ['date', { max: '2027-01-01', initial: '2027-01-02' }, { code: 'tooLate' }],
  ['text', { maxLength: 3, initial: 'four' }, { code: 'tooLong' }],
  ['text', { pattern: '[0-9]+', initial: 'four' }, { field: 'rules.initial', code: 'noMatch' }],
  ['email', { initial: 'nobody' }, { field: 'rules.initial', code: 'noAtSign' }],
])('a field of the kind %s cannot demand %j', async (kind, rules, fault) => {
  expect(await addField(kind, rules)).toMatchObject({ status: 422, body: { errors: [fault] } });
});

test('a text of which no two are alike is as long as it may be, in letters of three bytes', async () => {
  const { body: field } = await addField('text', { unique: true, maxLength: 500 });
  // No two blocks of it alike, so that it is kept as long as it is.
  const value = Array.from({ length: 500 }, (_, i) =>
    String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)),
  ).join('');
  const made = await call('POST', '/leads', { fullName: 'Kari', custom: { [field.key]: value } });
  expect(made.body.custom).toMatchObject({ [field.key]: value });
});

test('who is to delete a field is told how many records and views use it', async () => {
  const { body: field } = await call('POST', '/own-fields', {
    kind: 'number',
    types: ['lead'],
    label: { en: 'Weight' },
  });
  const key = 'custom.weight';
  await call('POST', '/leads', { fullName: 'Kari', custom: { weight: 3 } });
  const { body: double } = await call('POST', '/own-fields', {
    kind: 'formula',
    types: ['lead'],
    label: { en: 'Double weight' },
    rules: { formula: `{${key}} * 2` },
  });
  for (const filter of [
    { field: key, op: 'gt', value: 2 },
    { field: 'custom.doubleWeight', op: 'gt', value: 2 },
    { field: 'fullName', op: 'contains', value: 'Kari' },
  ])
    expect(
      await call('POST', '/views', {
        recordType: 'lead',
        name: filter.field,
        shared: true,
        state: { filter },
      }),
    ).toMatchObject({ status: 201 });
  expect((await call('GET', `/own-fields/${field.id}/use`)).body).toEqual({ records: 1, views: 1 });
  expect((await call('GET', `/own-fields/${double.id}/use`)).body).toEqual({ records: 0, views: 1 });
});
