import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Role } from '#domain/people/roles.ts';
import { addApiKey } from '../auth/api-keys.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { forgetOldImports } from './keep-import.ts';

const { app, call, inject, db, services } = await openTestApp({ worker: true });

async function upload(
  path: string,
  content: string | Buffer,
  fields: Record<string, string> = {},
  options: { role?: Role; name?: string; headers?: Record<string, string> } = {},
) {
  const boundary = 'part-of-a-test';
  const name = options.name ?? 'liste.csv';
  const head = Object.entries(fields)
    .map(
      ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    )
    .join('');
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(head + file),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const key = await addApiKey(db, { name: 'upload', role: options.role ?? 'member' });
  return inject({
    method: 'POST',
    url: `/api/v1${path}`,
    payload,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'accept-language': 'nb',
      ...options.headers,
    },
  });
}

const wait = { headers: { prefer: 'wait=30' } };
const outlook = iconv.encode(
  'Fornavn;Etternavn;E-post\r\nKåre;Østby;kare@example.no\r\nÅse;Bø;ase@example.no\r\n',
  'windows-1252',
);

async function storedFiles(): Promise<number> {
  const names = await readdir(join(services.files.pathOf('x'), '../..'), { recursive: true });
  return names.filter((name) => /[0-9a-f]{12}/.test(name)).length;
}

describe('importing a file in one call', () => {
  test('answers with the job, done when the caller waits', async () => {
    const { status, body } = await upload('/imports', outlook, { type: 'lead' }, wait);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'import',
      state: 'done',
      result: { read: 2, created: 2, updated: 0, skipped: 0, rejected: 0, changeSetId: body.changeSetId },
    });
    expect(body.changeSetId).toEqual(expect.any(Number));
    const { items } = (await call('GET', '/leads?sort=id')).body;
    expect(items.map((lead: { fullName: string }) => lead.fullName)).toEqual(['Kåre Østby', 'Åse Bø']);
  });

  test('takes firms as accounts, and gives up with them when it is undone', async () => {
    const list = 'Kundenavn;Telefon\nFjord AS;22 33 44 55\n;55 12 34 56\n';
    const { body } = await upload('/imports', list, { type: 'account' }, wait);
    expect(body.result).toMatchObject({
      ...{ read: 2, created: 1, rejected: 1 },
      rejections: [{ line: 3, reason: 'Raden har ikke navn.' }],
    });
    expect((await call('GET', '/accounts')).body.items).toMatchObject([{ name: 'Fjord AS' }]);
    const undo = await call('POST', `/change-sets/${body.changeSetId}/undo`, {}, wait);
    expect(undo.body).toMatchObject({ state: 'done' });
    expect((await call('GET', '/accounts')).body.items).toEqual([]);
  });

  test('answers 202 at once when the caller does not wait', async () => {
    const { status, headers, body } = await upload('/imports', 'Navn\nKari Uten Venting\n');
    expect(status).toBe(202);
    expect(headers.location).toBe(`/api/v1/jobs/${body.id}`);
    await services.jobs.wait(services, body.id, 20);
    expect((await call('GET', `/jobs/${body.id}`)).body).toMatchObject({
      state: 'done',
      result: { created: 1 },
    });
  });

  test('tells a time of day by the clocks where the caller is', async () => {
    const field = { types: ['lead'], label: { en: 'Met' }, kind: 'dateTime' };
    const { body: own } = await call('POST', '/own-fields', field);
    const list = 'Navn;Met\nKari Klokken;24.11.2026 14.20\n';
    const draft = await upload('/imports/files', list, { timeZone: 'Europe/Oslo' });
    expect(draft.body.columns[1].samples[0].after).toBe('2026-11-24T13:20:00.000Z');
    await call('POST', '/imports', { importId: draft.body.id }, wait);
    const met = async (name: string) => (await call('GET', `/leads?q=${name}`)).body.items[0].custom.met;
    expect(await met('Klokken')).toBe('2026-11-24T13:20:00Z');
    await upload('/imports', list.replace('Klokken', 'Utenfor'), {}, wait);
    expect(await met('Utenfor')).toBe('2026-11-24T14:20:00Z');
    expect(await upload('/imports', list, { timeZone: 'Oslo' })).toMatchObject({ status: 422 });
    await call('DELETE', `/own-fields/${own.id}`);
  });

  test('follows what is laid down', async () => {
    const { body } = await upload(
      '/imports',
      'Kunde|Hvem\nFjord AS|Ola\n',
      {
        separator: '|',
        encoding: 'utf-8',
        headerLine: '1',
        mapping: '{"Hvem":"fullName","Kunde":"company"}',
        dedupe: 'create',
      },
      wait,
    );
    expect(body.result).toMatchObject({ created: 1 });
    expect((await call('GET', '/leads?q=Fjord')).body.items[0]).toMatchObject({
      fullName: 'Ola',
      company: 'Fjord AS',
    });
  });

  test('refuses what does not fit, and keeps nothing of it', async () => {
    const before = await storedFiles();
    const cases: [Record<string, string>, string, string][] = [
      [{ mapping: '{' }, 'mapping', 'notJson'],
      [{ mapping: '{"Navn":"shoeSize"}' }, 'mapping.0', 'unknownTarget'],
      [{ mapping: '{"Farge":"company"}' }, 'mapping', 'unknownColumn'],
      [{ encoding: 'klingon' }, 'encoding', 'unknownEncoding'],
      [{ dedupe: 'guess' }, 'dedupe', 'notAnOption'],
      [{ type: 'planet' }, 'type', 'notAnOption'],
      [{ type: 'campaign' }, 'type', 'notAnOption'],
      [{ colour: 'red' }, 'colour', 'unknownField'],
      [{ mapping: '{"Navn":null}' }, 'mapping', 'nothingNames'],
    ];
    for (const [fields, field, code] of cases) {
      const { status, body } = await upload('/imports', 'Navn\nKari\n', fields);
      expect([status, body.field, body.errors?.[0]?.code], JSON.stringify(fields)).toEqual([
        422,
        field,
        code,
      ]);
      expect(body.errors[0].detail).toMatch(/\.$/);
    }
    const zip = await upload(
      '/imports',
      Buffer.from('PK\x03\x04\x14\x00\x06\x00rest'),
      {},
      { name: 'liste.xlsx' },
    );
    expect(zip.body).toMatchObject({ status: 422, field: 'file', errors: [{ code: 'notACsv' }] });
    // Only the import that nothing names is kept, to be corrected.
    expect(await storedFiles()).toBe(before + 1);
  });

  test('is for those who may import', async () => {
    expect((await upload('/imports', 'Navn\nKari\n', {}, { role: 'viewer' })).status).toBe(403);
    expect((await inject({ method: 'POST', url: '/api/v1/imports' })).status).toBe(401);
  });

  test('refuses a file that is far too large before reading it', async () => {
    const { status, headers, body } = await upload(
      '/imports',
      'x',
      {},
      { headers: { 'content-length': String(2 ** 31) } },
    );
    expect(status).toBe(413);
    expect(headers.connection).toBe('close');
    expect(body).toMatchObject({ code: 'tooLargeBody', field: 'file' });
    expect(body.detail).toContain('512');
  });
});

describe('importing a file in steps', () => {
  test('shows what is in it, and what it would become', async () => {
    const { status, headers, body } = await upload(
      '/imports/files',
      'Navn;Tlf;Farge\nKari Trinn;02100;rød\n;;\nOla;+47 91 23 45 67;\n',
    );
    expect(status).toBe(201);
    expect(headers.location).toBe(`/api/v1/imports/${body.id}`);
    expect(body).toMatchObject({
      type: 'lead',
      file: { name: 'liste.csv' },
      shape: { format: 'csv', encoding: 'utf-8', separator: ';', quote: '"', headerLine: 1 },
      dedupe: 'skip',
      keepUnmapped: false,
      jobId: null,
      columns: [
        {
          heading: 'Navn',
          target: 'fullName',
          reason: 'heading',
          samples: [{ before: 'Kari Trinn', after: 'Kari Trinn' }, {}],
        },
        { heading: 'Tlf', target: 'phones', samples: [{ before: '02100', after: '02100' }, {}] },
        { heading: 'Farge', target: null, reason: 'unknown', samples: [{ before: 'rød', after: null }] },
      ],
      rows: [
        { line: 2, name: 'Kari Trinn', reason: null },
        { line: 4, name: 'Ola', reason: null },
      ],
    });
    expect((await call('GET', `/imports/${body.id}`)).body).toEqual(body);
  });

  test('is corrected, planned, and started once', async () => {
    const { body: draft } = await upload(
      '/imports/files',
      'Hvem;Kontakt\nKari Plan;kari.plan@example.no\nPer;x\n',
    );
    const change = (changes: object) =>
      call('PATCH', `/imports/${draft.id}`, changes, { headers: { 'accept-language': 'nb' } });
    expect((await change({ mapping: ['fullName', 'emails.work'], dedupe: 'update' })).body).toMatchObject({
      dedupe: 'update',
      columns: [{ target: 'fullName', reason: 'chosen' }, { target: 'emails.work' }],
      rows: [{ name: 'Kari Plan' }, { name: null, reason: 'Kontakt: e-postadressen «x» mangler @.' }],
    });
    const plan = await call('POST', `/imports/${draft.id}/plan`, {}, wait);
    expect(plan.body).toMatchObject({
      state: 'done',
      changeSetId: null,
      result: {
        read: 2,
        created: 1,
        rejected: 1,
        rows: { created: [{ name: 'Kari Plan' }] },
        rejections: [{ line: 3 }],
      },
    });
    const started = await call('POST', '/imports', { importId: draft.id }, wait);
    expect(started.body).toMatchObject({
      state: 'done',
      result: { importId: draft.id, created: 1, rejected: 1, rejectedFile: true },
    });
    expect((await call('POST', '/imports', { importId: draft.id })).body.id).toBe(started.body.id);
    expect((await change({ dedupe: 'skip' })).body).toMatchObject({ status: 409, code: 'alreadyDone' });

    const rejected = await call('GET', `/imports/${draft.id}/rejected`);
    expect(rejected.headers['content-disposition']).toContain('liste.csv.rejected.csv');
    expect(rejected.raw.toString()).toContain('Per;x;');
  });

  test('is read anew when it is to be read in another way', async () => {
    const { body: draft } = await upload('/imports/files', 'Navn,Firma;E-post\nKari,Fjord;k@example.no\n');
    const { body } = await call('PATCH', `/imports/${draft.id}`, { shape: { separator: ',' } });
    expect(body.columns.map((column: { heading: string }) => column.heading)).toEqual([
      'Navn',
      'Firma;E-post',
    ]);
    const none = await call('PATCH', `/imports/${draft.id}`, { shape: { headerLine: null } });
    expect(none.body.rows[0]).toMatchObject({ line: 1, cells: ['Navn', 'Firma;E-post'] });
    expect(
      (await call('PATCH', `/imports/${draft.id}`, { shape: { encoding: 'klingon' } })).body,
    ).toMatchObject({
      status: 422,
      errors: [{ code: 'unknownEncoding' }],
    });
  });

  test('remembers how files of the same headings were mapped', async () => {
    const text = 'Kontaktnavn;Hvor\nKari Husk;Oslo\n';
    const { body: first } = await upload('/imports/files', text);
    await call('PATCH', `/imports/${first.id}`, {
      mapping: ['fullName', 'addresses.home.city'],
      dedupe: 'create',
      keepUnmapped: true,
    });
    await call('POST', '/imports', { importId: first.id }, wait);
    expect((await upload('/imports/files', text)).body).toMatchObject({
      dedupe: 'create',
      keepUnmapped: true,
      columns: [
        { target: 'fullName', reason: 'remembered' },
        { target: 'addresses.home.city', reason: 'remembered' },
      ],
    });
  });

  test('answers 404 for an import that is not there', async () => {
    for (const [method, path] of [
      ['GET', '/imports/4711'],
      ['PATCH', '/imports/4711'],
      ['POST', '/imports/4711/plan'],
      ['GET', '/imports/4711/rejected'],
      ['GET', '/imports/x/rejected'],
    ] as const)
      expect((await call(method, path, method === 'GET' ? undefined : {})).status, path).toBe(404);
    expect((await call('POST', '/imports', { importId: 4711 })).status).toBe(404);
  });
});

test('stars come with their rating type', async () => {
  const rows = 'Navn;Poengtype;Stjerner\nKari Fast;Manuell;4\nOla Følger;Automatisk;4\nPer Bare;;2\n';
  const { body } = await upload('/imports', rows, {}, wait);
  expect(body.result).toMatchObject({ created: 3, rejected: 0 });
  const rated = async (name: string) => {
    const { items } = (await call('GET', `/leads?q=${encodeURIComponent(name)}`)).body;
    return [items[0].ratingMode, items[0].rating];
  };
  expect(await rated('Kari Fast')).toEqual(['manual', 4]);
  expect(await rated('Ola Følger')).toEqual(['automatic', 0]);
  expect(await rated('Per Bare')).toEqual(['manual', 2]);
});

describe('two who decide at once', () => {
  /** Begins some calls while an import is locked, each after the one before waits for the lock; lets them go at last. */
  async function whileLocked<T>(id: number, begin: readonly (() => Promise<T>)[]): Promise<T[]> {
    const begun: Promise<T>[] = [];
    await db.transaction().execute(async (transaction) => {
      await sql`select from import where id = ${id} for update`.execute(transaction);
      for (const each of begin) {
        begun.push(each());
        await expect.poll(waiting).toBe(begun.length);
      }
    });
    return Promise.all(begun);
  }

  async function waiting(): Promise<number> {
    const { rows } = await sql`
      select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
      db,
    );
    return rows.length;
  }

  test('start an import once', async () => {
    const { body: draft } = await upload('/imports/files', 'Navn\nKari Begge\n');
    const start = () => call('POST', '/imports', { importId: draft.id });
    const [one, other] = await whileLocked(draft.id, [start, start]);
    expect(one?.status).toBe(202);
    expect(other?.body.id).toBe(one?.body.id);
    await services.jobs.wait(services, one?.body.id, 20);
    expect((await call('GET', '/leads?q=Begge')).body.total).toBe(1);
  });

  test('do not change what is started', async () => {
    const { body: draft } = await upload('/imports/files', 'Navn\nKari Samtidig\n');
    const [started, changed] = await whileLocked(draft.id, [
      () => call('POST', '/imports', { importId: draft.id }),
      () => call('PATCH', `/imports/${draft.id}`, { dedupe: 'update' }),
    ]);
    expect(started?.status).toBe(202);
    expect(changed?.body).toMatchObject({ status: 409, code: 'alreadyDone' });
    await services.jobs.wait(services, started?.body.id, 20);
    expect((await call('GET', `/imports/${draft.id}`)).body.jobId).toBe(started?.body.id);
  });
});

describe('a job that imports', () => {
  test('is told to those who may import alone, for it quotes their file', async () => {
    const { body } = await upload('/imports', 'Navn;E-post\nOla Hemmelig;x\n', {}, wait);
    expect((await call('GET', `/jobs/${body.id}`)).body.result.rejections[0].cells).toContain('Ola Hemmelig');
    const key = await addApiKey(db, { name: 'reader', role: 'viewer' });
    const headers = { authorization: `Bearer ${key}` };
    expect((await inject({ method: 'GET', url: `/api/v1/jobs/${body.id}`, headers })).status).toBe(403);
    const { items } = (await inject({ method: 'GET', url: '/api/v1/jobs', headers })).body;
    expect(items.filter((job: { kind: string }) => job.kind.startsWith('import'))).toEqual([]);
  });

  test('forgets its file after thirty days', async () => {
    const { body: draft } = await upload('/imports/files', 'Navn;E-post\nKari Gammel;k@example.no\nOla;x\n');
    const plan = await call('POST', `/imports/${draft.id}/plan`, {}, wait);
    const started = await call('POST', '/imports', { importId: draft.id }, wait);
    const { body: other } = await upload('/imports', 'Navn\nPer Ny\n', {}, wait);
    await sql`update import set created_at = now() - interval '31 days' where id = ${draft.id}`.execute(db);
    await forgetOldImports(services);
    for (const { body } of [plan, started])
      expect((await call('GET', `/jobs/${body.id}`)).body).toMatchObject({ state: 'done', result: null });
    expect((await call('GET', `/imports/${draft.id}/rejected`)).status).toBe(404);
    expect((await call('GET', `/jobs/${other.id}`)).body.result).toMatchObject({ created: 1 });
  });

  test('runs once, whichever worker takes it up again', async () => {
    const { body } = await upload('/imports', 'Navn\nKari Engang\n', {}, wait);
    const { runImportJob } = await import('./import-jobs.ts');
    const run = {
      jobId: body.id,
      actor: { kind: 'system', id: null, name: 'Test', role: 'owner', language: 'en' } as const,
      input: { importId: body.result.importId },
      signal: new AbortController().signal,
      progress: () => undefined,
      settle: async () => undefined,
    };
    expect(await runImportJob(run, services)).toEqual(body.result);
    expect((await call('GET', '/leads?q=Engang')).body.total).toBe(1);
  });

  test('is called off with nothing kept', async () => {
    const many = `Navn;E-post\n${Array.from({ length: 10_000 }, (_, n) => `Kari Avbrutt ${n};avbrutt${n}@example.no`).join('\n')}\n`;
    const { body } = await upload('/imports', many);
    await call('POST', `/jobs/${body.id}/cancel`);
    const ended = await services.jobs.wait(services, body.id, 30);
    expect(ended.state).toBe('cancelled');
    expect((await call('GET', '/leads?q=Avbrutt')).body.total).toBe(0);
    const { items } = (await call('GET', '/imports')).body;
    expect(items[0]).toMatchObject({ name: 'liste.csv', job: { id: body.id, state: 'cancelled' } });

    const again = await call('POST', '/imports', { importId: items[0].id }, wait);
    expect(again.body).toMatchObject({ state: 'done', result: { created: 10_000 } });
  });
});

test('the description of the API names the steps of an import', async () => {
  const { paths } = (await call('GET', '/openapi.json')).body;
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/imports', '/imports/{id}', '/imports/{id}/plan']),
  );
  expect(app.fastify.hasRoute({ method: 'POST', url: '/api/v1/imports/files' })).toBe(true);
});
