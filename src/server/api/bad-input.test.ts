import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, inject, db } = await openTestApp();
const post = (body: unknown, headers: Record<string, string> = {}) =>
  call('POST', '/leads', body, { headers });
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** A lead that nothing is wrong with but what a case adds. */
const cases: [name: string, body: object, field: string, code: string][] = [
  ['no name', {}, 'fullName', 'required'],
  ['an empty name', { fullName: '' }, 'fullName', 'required'],
  ['a name of white space', { fullName: ' \u00a0\u3000' }, 'fullName', 'required'],
  [
    'a name of zero-width and bidi characters only',
    { fullName: '\u200b\u202e\u2066' },
    'fullName',
    'required',
  ],
  ['a name that is a number', { fullName: 7 }, 'fullName', 'wrongType'],
  ['a name of 301 characters', { fullName: 'x'.repeat(301) }, 'fullName', 'tooLong'],
  ['a NUL byte', { fullName: 'a\u0000b' }, 'fullName', 'controlCharacter'],
  ['a lone surrogate', { fullName: 'a\ud83db' }, 'fullName', 'brokenCharacter'],
  ['a line break in a name', { fullName: 'a\nb' }, 'fullName', 'controlCharacter'],
  ['10 MB of comments', { fullName: 'x', comments: 'a'.repeat(10_000_000) }, 'comments', 'tooLong'],
  ['an unknown field', { fullName: 'x', shoeSize: 44 }, 'shoeSize', 'unknownField'],
  ['a field that the program sets', { fullName: 'x', id: 7 }, 'id', 'unknownField'],
  ['six stars', { fullName: 'x', rating: 6 }, 'rating', 'tooLarge'],
  ['half a star', { fullName: 'x', rating: 2.5 }, 'rating', 'wrongType'],
  ['a rating type that is not there', { fullName: 'x', ratingMode: 'guess' }, 'ratingMode', 'notAnOption'],
  [
    'an e-mail address without @',
    { fullName: 'x', emails: [{ label: 'work', value: 'kari' }] },
    'emails.0.value',
    'noAtSign',
  ],
  [
    'two mailing addresses',
    {
      fullName: 'x',
      addresses: [
        { label: 'a', mailing: true },
        { label: 'b', mailing: true },
      ],
    },
    'addresses',
    'moreThanOneMarked',
  ],
  [
    'an unknown part of a telephone number',
    { fullName: 'x', phones: [{ label: 'a', value: '1', kind: 'b' }] },
    'phones.0.kind',
    'unknownField',
  ],
  ['a person who is not there', { fullName: 'x', assignedToId: 4711 }, 'assignedToId', 'unknownPerson'],
  ['an account that is not there', { fullName: 'x', accountId: 4711 }, 'accountId', 'unknownRecord'],
  [
    'an initiator that is not there',
    { fullName: 'x', initiatedBy: { type: 'campaign', id: 4711 } },
    'initiatedBy',
    'unknownRecord',
  ],
  [
    'a picture that is not there',
    { fullName: 'x', pictureId: crypto.randomUUID() },
    'pictureId',
    'unknownRecord',
  ],
];

describe('a lead with', () => {
  test.each(cases)(
    '%s is refused, with the field and a sentence in both languages',
    async (_name, body, field, code) => {
      for (const language of ['en', 'nb']) {
        const answer = await post(body, { 'accept-language': language });
        expect(answer.status).toBe(422);
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(answer.body).toMatchObject({ code: 'invalidInput', field, errors: [{ field, code }] });
        expect(answer.body.errors[0].detail).toMatch(/\p{L}.*[.]$/u);
        expect(answer.body.errors[0].detail).not.toMatch(/[{}]/);
      }
    },
  );

  test('several faults names them all', async () => {
    const { body } = await post({ rating: 9, nope: 1 });
    expect(body.errors.map((error: { field: string }) => error.field).sort()).toEqual([
      'fullName',
      'nope',
      'rating',
    ]);
  });

  test('SQL in its name is just a strange name', async () => {
    const fullName = "Robert'); DROP TABLE contact;--";
    const made = await post({ fullName });
    expect((await call('GET', `/leads/${made.body.id}`)).body.fullName).toBe(fullName);
  });

  test('right-to-left and zero-width characters in a visible name keeps them', async () => {
    const fullName = '\u202eאבג\u200dabc\u2069';
    expect((await post({ fullName })).body.fullName).toBe(fullName);
  });
});

describe('a body', () => {
  const raw = async (payload: string, headers: Record<string, string> = {}) => {
    const key = String((await call('GET', '/session')).body && (await authorization()));
    return inject({
      method: 'POST',
      url: '/api/v1/leads',
      payload,
      headers: { authorization: key, 'content-type': 'application/json', ...headers },
    });
  };

  test('that is not JSON is refused', async () => {
    expect((await raw('{"fullName":')).body).toMatchObject({
      status: 400,
      field: 'body',
      code: 'badRequest',
    });
  });

  test('of depth 10,000 is refused', async () => {
    const answer = await raw(`{"fullName":"x","custom":${nested(10_000)}}`);
    expect(answer.body).toMatchObject({ status: 422, field: 'body', errors: [{ code: 'tooDeep' }] });
  });

  test('beyond 16 MB is refused', async () => {
    const answer = await raw(`{"fullName":"x","comments":"${'a'.repeat(17_000_000)}"}`);
    expect(answer.body).toMatchObject({ status: 413, code: 'tooLargeBody', field: 'body' });
  });

  test('that is no object is refused', async () => {
    for (const payload of ['[]', '"x"', 'null', '7']) {
      const answer = await raw(payload);
      expect(answer.status, payload).toBe(422);
      expect(answer.body.errors.length).toBeGreaterThan(0);
    }
  });

  test('of another media type is refused', async () => {
    const answer = await raw('fullName=x', { 'content-type': 'text/csv' });
    expect(answer.body).toMatchObject({ status: 415, code: 'wrongMediaType' });
  });

  test('with __proto__ is refused, and changes no prototype', async () => {
    const answer = await raw('{"fullName":"x","__proto__":{"polluted":true}}');
    expect(answer.body).toMatchObject({
      status: 422,
      field: '__proto__',
      errors: [{ code: 'unknownField' }],
    });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

test('a date in the year 20260 is refused, and so is a day that is not there', async () => {
  for (const [startDate, code] of [
    ['20260-01-01', 'yearOutOfRange'],
    ['2026-02-30', 'notADate'],
    ['7.3.2026', 'notADate'],
  ]) {
    const { body } = await call('POST', '/campaigns', { title: 'Messe', startDate });
    expect(body, startDate).toMatchObject({ status: 422, field: 'startDate', errors: [{ code }] });
  }
});

test('an address that is not there is a 404, and an id that is no number a 422', async () => {
  expect((await call('GET', '/nowhere')).body).toMatchObject({ status: 404, code: 'notFound' });
  expect((await call('GET', '/leads/4711')).body).toMatchObject({ status: 404 });
  expect((await call('GET', '/leads/abc')).body).toMatchObject({ status: 422, field: 'id' });
  expect((await call('GET', '/leads/9999999999999999999')).body.status).toBe(422);
});

test('HEAD answers as GET does, without the body', async () => {
  const answer = await call('HEAD', '/leads');
  expect(answer.status).toBe(200);
});

test('an address that cannot be read is a problem document too', async () => {
  const { body, headers } = await call('GET', '/leads/%');
  expect(body).toMatchObject({ status: 400, code: 'badRequest' });
  expect(headers['content-type']).toContain('application/problem+json');
});

test('a change without the version read is refused', async () => {
  const { body } = await post({ fullName: 'x' });
  expect((await call('PATCH', `/leads/${body.id}`, { company: 'A' })).body).toMatchObject({
    status: 428,
    field: 'If-Match',
  });
  const odd = { headers: { 'if-match': 'soon' } };
  expect((await call('PATCH', `/leads/${body.id}`, { company: 'A' }, odd)).status).toBe(428);
});

test('nothing is kept of what was refused', async () => {
  const count = async () => {
    const { rows } = await db
      .selectFrom('contact')
      .select(db.fn.countAll().as('n'))
      .execute()
      .then((rows) => ({ rows }));
    const sets = await db.selectFrom('change_set').select(db.fn.countAll().as('n')).execute();
    return [rows[0]?.n, sets[0]?.n];
  };
  const before = await count();
  await post({ fullName: 'x', source: 'A new source', assignedToId: 4711 });
  expect(await count()).toEqual(before);
  const { items } = (await call('GET', '/lists/source')).body;
  expect(items.map((item: { name: string }) => item.name)).not.toContain('A new source');
});

async function authorization(): Promise<string> {
  const { addApiKey } = await import('../auth/api-keys.ts');
  return `Bearer ${await addApiKey(db, { name: 'raw', role: 'owner' })}`;
}
