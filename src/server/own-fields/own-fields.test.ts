import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, pool } = await openTestApp({ worker: true });

async function addField(definition: Record<string, unknown>) {
  const answer = await call('POST', '/own-fields', {
    types: ['lead'],
    label: { en: 'Field' },
    ...definition,
  });
  expect(answer.body).toMatchObject({ id: expect.any(Number) });
  return answer.body;
}

describe('an own field', () => {
  test('is kept, shown, filtered, sorted and changed as those that come with Winnow are', async () => {
    await addField({
      label: { en: 'Shoe size', nb: 'Skostørrelse' },
      kind: 'number',
      rules: { min: 1, max: 60 },
    });
    await addField({
      label: { en: 'Tier' },
      kind: 'choice',
      options: [{ label: { en: 'Gold', nb: 'Gull' } }, { label: { en: 'Silver', nb: 'Sølv' } }],
    });
    await addField({ label: { en: 'Renewal' }, kind: 'date' });
    await addField({ label: { en: 'Next call' }, kind: 'dateTime' });
    await addField({ label: { en: 'Vip' }, kind: 'yesNo' });
    await addField({
      label: { en: 'Interests' },
      kind: 'choices',
      options: [{ label: { en: 'Golf' } }, { label: { en: 'Ski' } }],
    });
    const custom = {
      shoeSize: 43.5,
      tier: 'Gold',
      renewal: '2027-01-31',
      nextCall: '2026-12-01T09:30:00+01:00',
      vip: true,
      interests: ['Ski'],
    };
    const made = await call('POST', '/leads', { fullName: 'Kari Nordmann', custom });
    expect(made.status).toBe(201);
    expect(made.body.custom).toMatchObject({ ...custom, nextCall: expect.stringContaining('2026-12-01') });
    const id = made.body.id;
    await call('POST', '/leads', { fullName: 'Ola Nordmann', custom: { shoeSize: 41, tier: 'Silver' } });
    const filter = JSON.stringify({ field: 'custom.shoeSize', op: 'gt', value: 42 });
    const found = await call('GET', `/leads?filter=${encodeURIComponent(filter)}&sort=-custom.shoeSize`);
    expect(found.body.items.map((one: { fullName: string }) => one.fullName)).toEqual(['Kari Nordmann']);
    const sorted = await call('GET', '/leads?sort=custom.tier');
    expect(sorted.body.items.map((one: { fullName: string }) => one.fullName)).toEqual([
      'Kari Nordmann',
      'Ola Nordmann',
    ]);
    const patched = await call(
      'PATCH',
      `/leads/${id}`,
      { custom: { shoeSize: null, tier: 'Silver' } },
      { headers: { 'if-match': '1' } },
    );
    expect(patched.body.custom).toMatchObject({ shoeSize: null, tier: 'Silver', vip: true });
    const history = await call('GET', `/leads/${id}/history`);
    expect(history.body.items[0].changes).toMatchObject([
      { field: 'custom.shoeSize', before: 43.5, after: null },
      { field: 'custom.tier', shown: { before: 'Gold', after: 'Silver' } },
    ]);
    const bulk = await call(
      'POST',
      '/leads/bulk-edit',
      { selection: { ids: [id] }, changes: { custom: { shoeSize: 44 } } },
      { headers: { prefer: 'wait=10' } },
    );
    expect(bulk.body.result).toMatchObject({ changed: 1 });
    const undone = await call(
      'POST',
      `/change-sets/${bulk.body.changeSetId}/undo`,
      {},
      { headers: { prefer: 'wait=10' } },
    );
    expect(undone.body.result).toMatchObject({ changed: 1 });
    expect((await call('GET', `/leads/${id}`)).body.custom.shoeSize).toBe(null);
  });
});

test('a formula is tried on the records that were changed last, and says where it is wrong', async () => {
  const made = await call('POST', '/leads', { fullName: 'Liv Tande', company: 'Fjord AS' });
  const tried = await call('POST', '/own-fields/try-formula', {
    type: 'lead',
    formula: '{fullName} & ", " & {company}',
  });
  expect(tried.body.result).toBe('text');
  expect(tried.body.examples[0]).toEqual({
    id: made.body.id,
    name: 'Liv Tande',
    value: 'Liv Tande, Fjord AS',
  });
  const wrong = await call('POST', '/own-fields/try-formula', { type: 'lead', formula: '{fullName} * 2' });
  expect(wrong.body.errors).toMatchObject([{ field: 'formula', code: 'formulaWrongType' }]);
});

test('a formula uses texts of any length, the address and number that a list shows, and moments', async () => {
  await addField({
    label: { en: 'Said', nb: 'Sagt' },
    kind: 'formula',
    rules: { formula: 'left({comments}, 5) & ", " & {emails} & ", " & {phones} & ", " & {websites}' },
  });
  await addField({ label: { en: 'Late' }, kind: 'formula', rules: { formula: '{createdAt} > {updatedAt}' } });
  await addField({ label: { en: 'Days' }, kind: 'formula', rules: { formula: '{updatedAt} - {createdAt}' } });
  const first = await addField({
    label: { en: 'First' },
    kind: 'formula',
    rules: { formula: 'ifempty({convertedAt}, {createdAt})' },
  });
  expect(first.rules.result).toBe('timestamp');
  const { body } = await call('POST', '/leads', {
    fullName: 'Liv Tande',
    comments: 'Ringte\ni går',
    emails: [
      { label: 'work', value: 'liv@fjord.example' },
      { label: 'home', value: 'liv@hjem.example', default: true },
    ],
    phones: [{ label: 'work', value: '22 33 44 55' }],
  });
  expect(body.custom).toMatchObject({
    said: 'Ringt, liv@hjem.example, 22 33 44 55, ',
    late: false,
    days: 0,
    first: body.createdAt,
  });
  const filter = JSON.stringify({ field: 'custom.first', op: 'gte', value: '2026-01-01' });
  expect(
    (await call('GET', `/leads?filter=${encodeURIComponent(filter)}&sort=-custom.first`)).body.total,
  ).toBeGreaterThan(0);
  const day = await call('POST', '/own-fields/try-formula', { type: 'lead', formula: 'year({createdAt})' });
  expect(day.body.errors).toMatchObject([{ field: 'formula', code: 'formulaWrongType' }]);
});

test('what was done to a field is undone by the change set that came back', async () => {
  const field = await addField({ label: { en: 'Badge' }, kind: 'text' });
  const gone = await call('DELETE', `/own-fields/${field.id}`);
  const keys = async () =>
    (await call('GET', '/own-fields')).body.items.map((one: { key: string }) => one.key);
  expect(await keys()).not.toContain('badge');
  await call('POST', `/change-sets/${gone.body.changeSetId}/undo`, {}, { headers: { prefer: 'wait=10' } });
  expect(await keys()).toContain('badge');
  const same = await call('PATCH', `/own-fields/${field.id}`, { label: { en: 'Badge' } });
  expect(same.body.changeSetId).toBe(null);
});

describe('what a field demands', () => {
  const waiting = { headers: { prefer: 'wait=20' } };
  const fault = (field: string, code: string) => ({ body: { errors: [{ field, code }] } });

  test('that values differ: told of the field wherever a record would break it', async () => {
    await addField({
      label: { en: 'Customer code', nb: 'Kundekode' },
      kind: 'text',
      rules: { unique: true },
    });
    const first = await call('POST', '/leads', { fullName: 'One', custom: { customerCode: 'A1' } });
    const notUnique = fault('custom.customerCode', 'notUnique');
    expect(await call('POST', '/leads', { fullName: 'Two', custom: { customerCode: 'a1' } })).toMatchObject(
      notUnique,
    );
    const { body: second } = await call('POST', '/leads', {
      fullName: 'Two',
      custom: { customerCode: 'A2' },
    });
    const renamed = await call(
      'PATCH',
      `/leads/${second.id}`,
      { custom: { customerCode: 'A1' } },
      { headers: { 'if-match': '1' } },
    );
    expect(renamed).toMatchObject({ status: 422, ...notUnique });
    const columns = [{ field: 'custom.customerCode', texts: ['A1'] }];
    const pasted = await call('POST', '/leads/paste', { selection: { ids: [second.id] }, columns }, waiting);
    expect(pasted.body).toMatchObject({ state: 'failed', result: { problem: notUnique.body } });
    const gone = await call('POST', '/leads/delete', { selection: { ids: [first.body.id] } }, waiting);
    await call(
      'PATCH',
      `/leads/${second.id}`,
      { custom: { customerCode: 'A1' } },
      { headers: { 'if-match': '1' } },
    );
    const undone = await call('POST', `/change-sets/${gone.body.changeSetId}/undo`, {}, waiting);
    expect(undone.body).toMatchObject({ state: 'failed', result: { problem: notUnique.body } });
  });

  test('that a text has a form, and a choice is one of the options', async () => {
    await addField({ label: { en: 'Plate' }, kind: 'text', rules: { pattern: '[A-Z]{2}[0-9]{5}' } });
    await addField({
      label: { en: 'Size' },
      kind: 'choice',
      options: [{ label: { en: 'Large', nb: 'Stor' } }],
    });
    const made = await call('POST', '/leads', {
      fullName: 'Kari',
      custom: { plate: 'AB12345', size: 'Stor' },
    });
    expect(made.body.custom).toMatchObject({ plate: 'AB12345', size: 'Large' });
    expect(await call('POST', '/leads', { fullName: 'Kari', custom: { plate: 'AB12345x' } })).toMatchObject(
      fault('custom.plate', 'noMatch'),
    );
    expect(await call('POST', '/leads', { fullName: 'Kari', custom: { size: 'Huge' } })).toMatchObject(
      fault('custom.size', 'notAnOption'),
    );
    const selection = { ids: [made.body.id] };
    const bulk = await call('POST', '/leads/bulk-edit', { selection, changes: { custom: { plate: 'x' } } });
    expect(bulk).toMatchObject(fault('changes.custom.plate', 'noMatch'));
    const columns = [
      { field: 'custom.plate', texts: ['x'] },
      { field: 'custom.size', texts: ['stor'] },
    ];
    const seen = await call('POST', '/leads/paste/preview', { selection, columns });
    expect(seen.body.items[0].cells).toMatchObject([
      { unreadable: { code: 'noMatch', given: '[A-Z]{2}[0-9]{5}' } },
      { before: 'Large', after: 'Large' },
    ]);
  });
});

test('options are renamed, taken away, had back and put in order, and their former names go on meaning them', async () => {
  const field = await addField({
    label: { en: 'Grade' },
    kind: 'choice',
    options: ['Gold', 'Silver', 'Bronze'].map((en) => ({ label: { en } })),
  });
  await call('POST', '/leads', { fullName: 'Kari Lie', custom: { grade: 'Gold' } });
  const [gold, silver, bronze] = field.options;
  const offer = (...options: object[]) => call('PATCH', `/own-fields/${field.id}`, { options });
  const named = (answer: { body: { options: { label: { en: string } }[] } }) =>
    answer.body.options.map(({ label }) => label.en);
  const kept = ({ id, label }: { id: number; label: object }) => ({ id, label });

  const same = await offer(...[gold, silver, bronze].map(kept));
  expect(same.body).toMatchObject({ changeSetId: null, options: field.options });
  const renamed = await offer(
    { id: bronze.id, label: { en: 'Third' } },
    { id: gold.id, label: { en: 'First', nb: 'Først' } },
    { label: { en: 'Gold', nb: 'Gull' } },
  );
  expect(named(renamed)).toEqual(['Third', 'First', 'Gold']);
  const formerly = encodeURIComponent(
    JSON.stringify({ field: 'custom.grade', op: 'in', value: ['Bronze', 'First'] }),
  );
  expect((await call('GET', `/leads?filter=${formerly}`)).body).toMatchObject({ total: 1 });
  const [third, first] = renamed.body.options;
  const again = await offer(kept(third), kept(first), { label: { en: 'Silver', nb: 'Sølv' } });
  expect(again.body.options[2]).toEqual({ id: silver.id, label: { en: 'Silver', nb: 'Sølv' } });
  expect(await offer(kept(third), { id: first.id, label: { en: 'third' } })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'options.1.label', code: 'nameInUse' }] },
  });
  expect(await offer({ id: 999_999, label: { en: 'None' } })).toMatchObject({
    body: { errors: [{ field: 'options.0.id', code: 'unknownRecord' }] },
  });
  await call('POST', `/change-sets/${again.body.changeSetId}/undo`, {}, { headers: { prefer: 'wait=20' } });
  const now = (await call('GET', '/own-fields')).body.items.find(({ id }: { id: number }) => id === field.id);
  expect(named({ body: now })).toEqual(['Third', 'First', 'Gold']);
});

test('the description of the API says what own fields there are, and what they take', async () => {
  await addField({
    label: { en: 'Band', nb: 'Bånd' },
    help: { en: 'How large the firm is', nb: 'Hvor stort firmaet er' },
    kind: 'choice',
    rules: { required: true },
    options: [{ label: { en: 'Small', nb: 'Liten' } }],
  });
  await addField({
    label: { en: 'Share' },
    kind: 'percent',
    rules: { min: 0, max: 100 },
    types: ['account'],
  });
  await addField({ label: { en: 'Double' }, kind: 'formula', rules: { formula: '1 * 2' } });
  const { body } = await call('GET', '/openapi.json');
  const sent = (path: string, verb: string) =>
    body.paths[path][verb].requestBody.content['application/json'].schema;
  const { custom } = sent('/leads', 'post').properties;
  expect(custom).toMatchObject({ additionalProperties: false, required: ['band'] });
  expect(custom.properties.band).toMatchObject({
    title: 'Band',
    description: 'How large the firm is',
    'x-kind': 'choice',
    anyOf: [{ type: 'string', enum: ['Small', 'Liten'] }, { type: 'null' }],
  });
  expect(custom.properties).not.toHaveProperty('double');
  expect(custom.properties).not.toHaveProperty('share');
  expect(JSON.stringify(sent('/leads/{id}', 'patch'))).not.toContain('"required":["band"]');
  expect(sent('/accounts', 'post').properties.custom.properties.share).toMatchObject({
    anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'null' }],
  });
  const answer = body.paths['/leads/{id}'].get.responses['200'].content['application/json'].schema;
  expect(answer.properties.custom.properties).toMatchObject({ double: { 'x-kind': 'formula' } });
});

test('a merge chooses among values of own fields too, and one that is unique goes to the record that stays', async () => {
  await addField({
    label: { en: 'Member no' },
    kind: 'text',
    rules: { unique: true },
    types: ['lead', 'contact'],
  });
  await addField({
    label: { en: 'Sports' },
    kind: 'choices',
    options: [{ label: { en: 'Golf' } }, { label: { en: 'Ski' } }],
  });
  await addField({ label: { en: 'Debtor' }, kind: 'number', types: ['contact'] });
  const band = { band: 'Small' };
  const one = await call('POST', '/leads', { fullName: 'Tor Bø', custom: { ...band, sports: ['Golf'] } });
  const other = await call('POST', '/leads', {
    fullName: 'Tor Bø',
    custom: { ...band, sports: ['Ski'], memberNo: 'M7' },
  });
  const merged = await call('POST', '/duplicates/merge', {
    survivor: { id: one.body.id, version: 1 },
    others: [{ id: other.body.id, version: 1 }],
  });
  expect(merged.status).toBe(200);
  expect((await call('GET', `/leads/${one.body.id}`)).body.custom).toMatchObject({
    memberNo: 'M7',
    sports: ['Golf', 'Ski'],
  });
  const undone = await call(
    'POST',
    `/change-sets/${merged.body.changeSetId}/undo`,
    {},
    { headers: { prefer: 'wait=10' } },
  );
  expect(undone.body).toMatchObject({ state: 'done' });
  expect((await call('GET', `/leads/${other.body.id}`)).body.custom.memberNo).toBe('M7');
});

describe('while somebody writes records', () => {
  const waiting = { headers: { prefer: 'wait=30' } };
  const types = ['account'];

  async function whileWriting(act: () => Promise<void>): Promise<void> {
    const writer = await pool.connect();
    try {
      await writer.query('begin; lock table account in row exclusive mode');
      await act();
    } finally {
      await writer.query('rollback');
      writer.release();
    }
  }

  test('fields are renamed, put in order, and have that undone, for which no table is held', async () => {
    const text = await addField({ types, label: { en: 'Motto' }, kind: 'text', rules: { initial: "It's" } });
    const fields = [
      text,
      await addField({ types, label: { en: 'Fee' }, kind: 'number', rules: { initial: 2.5 } }),
      await addField({ types, label: { en: 'Due' }, kind: 'date', rules: { initial: '2026-01-31' } }),
      await addField({ types, label: { en: 'Paid' }, kind: 'yesNo', rules: { initial: true } }),
      await addField({
        types,
        label: { en: 'Priority class' },
        kind: 'choice',
        rules: { initial: 'B' },
        options: [{ label: { en: 'A' } }, { label: { en: 'B' } }],
      }),
    ];
    await whileWriting(async () => {
      const renamed = await call('PATCH', `/own-fields/${text.id}`, { label: { en: 'Slogan' } });
      expect(renamed).toMatchObject({ status: 200 });
      const order = fields.toReversed().map(({ id, section }) => ({ id, section }));
      expect(await call('POST', '/own-fields/arrange', { fields: order })).toMatchObject({ status: 200 });
      const undone = await call('POST', `/change-sets/${renamed.body.changeSetId}/undo`, {}, waiting);
      expect(undone.body).toMatchObject({ state: 'done' });
    });
    const { body } = await call('POST', '/accounts', { name: 'Fjord AS' });
    expect(body.custom).toMatchObject({
      motto: "It's",
      fee: 2.5,
      due: '2026-01-31',
      paid: true,
      priorityClass: 'B',
    });
  });

  test('an undo that must hold their table says that they are busy', async () => {
    const field = await addField({ types, label: { en: 'Quota' }, kind: 'number' });
    const rules = { initial: 5 };
    const { body: changed } = await call('PATCH', `/own-fields/${field.id}`, { rules });
    await whileWriting(async () => {
      const { body } = await call('POST', `/change-sets/${changed.changeSetId}/undo`, {}, waiting);
      expect(body).toMatchObject({ state: 'failed', result: { problem: { code: 'busy' } } });
    });
    const again = await call('POST', `/change-sets/${changed.changeSetId}/undo`, {}, waiting);
    expect(again.body).toMatchObject({ state: 'done' });
    expect((await call('POST', '/accounts', { name: 'Berg AS' })).body.custom).toMatchObject({ quota: null });
  });
});
