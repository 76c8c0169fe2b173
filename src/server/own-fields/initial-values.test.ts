import { expect, test } from 'vitest';
import { newRecordSchema } from '#contract/record-schemas.ts';
import { createRecord } from '../records/save-record.ts';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, person, db } = await openTestApp({ worker: true });
const waiting = { headers: { prefer: 'wait=20' } };

const addField = async (kind: string, en: string, rules: object, more: object = {}) =>
  (await call('POST', '/own-fields', { kind, types: ['lead'], label: { en }, rules, ...more })).body;
const newLead = async (custom: object = {}) => call('POST', '/leads', { fullName: 'Kari Lie', custom });
const fault = (field: string, code: string) => ({ status: 422, body: { errors: [{ field, code }] } });

test('a day and time is within its bounds, and a new record has one to begin with', async () => {
  const rules = {
    min: '2027-01-01T08:00:00Z',
    max: '2027-12-31T16:00:00+01:00',
    initial: '2027-06-01T09:30:00Z',
  };
  await addField('dateTime', 'Next call', rules);
  expect((await newLead()).body.custom.nextCall).toContain('2027-06-01');
  expect((await newLead({ nextCall: '2027-12-31T15:00:00Z' })).status).toBe(201);
  expect(await newLead({ nextCall: '2027-01-01T08:59:59+01:00' })).toMatchObject(
    fault('custom.nextCall', 'tooEarly'),
  );
  const late = await newLead({ nextCall: '2028-01-01T00:00:00Z' });
  expect(late).toMatchObject(fault('custom.nextCall', 'tooLate'));
  expect(late.body.detail).not.toContain('T16:00');
  const { id } = (await newLead()).body;
  const columns = [{ field: 'custom.nextCall', texts: ['2029-01-01 10:00'] }];
  const seen = await call('POST', '/leads/paste/preview', { selection: { ids: [id] }, columns });
  expect(seen.body.items[0].cells).toMatchObject([{ unreadable: { code: 'tooLate' } }]);
  for (const [wrong, field, code] of [
    [{ min: '2027-01-01' }, 'rules.min', 'notADate'],
    [{ min: '2027-01-02T00:00:00Z', max: '2027-01-01T23:00:00-02:00' }, null, null],
    [{ min: '2027-01-02T00:00:00Z', max: '2027-01-01T23:00:00Z' }, 'rules.min', 'minAboveMax'],
    [{ max: '2027-01-01T00:00:00Z', initial: '2027-01-02T00:00:00Z' }, 'rules.initial', 'tooLate'],
  ] as const) {
    const made = await call('POST', '/own-fields', {
      kind: 'dateTime',
      types: ['lead'],
      label: { en: 'Visit' },
      rules: wrong,
    });
    expect(made).toMatchObject(field ? fault(field, code) : { status: 201 });
  }
});

test('a new record has some of several choices: renamed, retired and merged they follow', async () => {
  const field = await addField(
    'choices',
    'Sports',
    { initial: ['Golf', 'Ski'] },
    { options: ['Golf', 'Ski', 'Sailing'].map((en) => ({ label: { en } })) },
  );
  const [golf, ski, sailing] = field.options;
  expect(field.rules.initial).toEqual([golf.id, ski.id]);
  const sports = async () => (await newLead()).body.custom.sports;
  expect(await sports()).toEqual(['Golf', 'Ski']);
  const list = `/lists/field:${field.id}`;
  await call('PATCH', `${list}/${golf.id}`, { labels: { en: 'Minigolf', nb: 'Minigolf' } });
  await call('POST', `${list}/merge`, { from: [ski.id], into: sailing.id }, waiting);
  expect(await sports()).toEqual(['Minigolf', 'Sailing']);
  await call('PATCH', `${list}/${golf.id}`, { retired: true });
  await call('PATCH', `/own-fields/${field.id}`, { label: { en: 'Sport' } });
  expect(await sports()).toEqual(['Sailing']);
  expect((await newLead({ sports: [] })).body.custom.sports).toEqual([]);
  await call('PATCH', `/own-fields/${field.id}`, { rules: {} });
  expect(await sports()).toEqual([]);
});

test('a new record has a colleague, or who makes it', async () => {
  const kari = await person('Kari Lie');
  const delivers = await addField('person', 'Delivers', { initial: 'me' });
  const helps = await addField('person', 'Helps', { initial: kari.id });
  const ola = await person('Ola Dunk');
  const { custom } = await createRecord(db, ola, 'lead', { fullName: 'Åse Bø' });
  expect(custom).toMatchObject({ delivers: ola.id, helps: kari.id });
  const changed = await call('PATCH', `/own-fields/${delivers.id}`, { rules: { initial: ola.id } });
  expect(changed.body.rules).toEqual({ initial: ola.id });
  await call('PATCH', `/own-fields/${helps.id}`, { rules: {} });
  expect((await newLead()).body.custom).toMatchObject({ delivers: ola.id, helps: null });
  for (const initial of [999_999, 'you'])
    expect(await call('PATCH', `/own-fields/${helps.id}`, { rules: { initial } })).toMatchObject(
      fault('rules.initial', 'unknownPerson'),
    );
});

test('a field that must be filled in and begins with who makes the record is asked for of nobody but programs', async () => {
  const rules = { required: true, initial: 'me' };
  await addField('person', 'Owner', rules, { types: ['account'] });
  const ola = await person('Ola Vik');
  const input = { name: 'Fjord AS' };
  expect(newRecordSchema('account').safeParse(input)).toMatchObject({ success: true });
  expect((await createRecord(db, ola, 'account', input)).custom).toMatchObject({ owner: ola.id });
  const { body } = await call('GET', '/openapi.json');
  const { custom } = body.paths['/accounts'].post.requestBody.content['application/json'].schema.properties;
  expect(custom).not.toHaveProperty('required');
  for (const own of [undefined, {}, { owner: null }])
    expect(await call('POST', '/accounts', { ...input, custom: own })).toMatchObject(
      fault('custom.owner', 'required'),
    );
  const made = await call('POST', '/accounts', { ...input, custom: { owner: ola.id } });
  expect(made).toMatchObject({ status: 201, body: { custom: { owner: ola.id } } });
});

test('a long text has a form', async () => {
  await addField('longText', 'Codes', { pattern: '(?:[A-Z]+\\n?)+' });
  expect((await newLead({ codes: 'AB\nCD' })).status).toBe(201);
  expect(await newLead({ codes: 'AB\ncd' })).toMatchObject(fault('custom.codes', 'noMatch'));
});

test('what is cleared is empty, whatever a new record has', async () => {
  const tier = await addField(
    'choice',
    'Tier',
    { initial: 'Gold' },
    { options: [{ label: { en: 'Gold' } }] },
  );
  await addField('number', 'Discount', { initial: 5 });
  expect(tier.key).toBe('tier');
  const ids = [(await newLead()).body.id, (await newLead()).body.id];
  const read = async (id: number) => (await call('GET', `/leads/${id}`)).body.custom;
  expect(await read(ids[0])).toMatchObject({ tier: 'Gold', discount: 5 });
  const changes = { custom: { tier: null, discount: null } };
  const cleared = await call('POST', '/leads/bulk-edit', { selection: { ids: [ids[0]] }, changes }, waiting);
  expect(cleared.body.result).toMatchObject({ changed: 1 });
  const columns = ['custom.tier', 'custom.discount'].map((field) => ({ field, texts: [''] }));
  const selection = { ids: [ids[1]] };
  const pasted = await call('POST', '/leads/paste', { selection, columns, empty: 'clear' }, waiting);
  expect(pasted.body.result).toMatchObject({ changed: 1 });
  for (const id of ids) expect(await read(id)).toMatchObject({ tier: null, discount: null });
});
