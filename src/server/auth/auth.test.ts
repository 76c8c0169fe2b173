import { describe, expect, test } from 'vitest';
import { contract } from '#contract/contract.ts';
import { firstOwnerPath } from '../session/first-owner.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { addApiKey } from './api-keys.ts';

const { app, call, db, inject, person } = await openTestApp();

const password = 'a long password';
const signIn = (email: string, given = password, headers: Record<string, string> = {}) =>
  inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000', ...headers },
    payload: { email, password: given },
  });
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  [answer.headers['set-cookie']]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ');
const get = (url: string, headers: Record<string, string> = {}) => inject({ method: 'GET', url, headers });

describe('the first account', () => {
  test('is made with the one-time link, owns the database, and ends the link', async () => {
    const path = await firstOwnerPath(db);
    const token = new URL(path ?? '', 'http://x').searchParams.get('token');
    const payload = {
      token,
      name: 'Ingrid Solberg',
      email: 'Ingrid@winnow.example',
      password,
      language: 'nb',
    };
    const setup = () => inject({ method: 'POST', url: '/api/v1/setup', payload });
    expect(
      (await inject({ method: 'POST', url: '/api/v1/setup', payload: { ...payload, token: 'guess' } }))
        .status,
    ).toBe(403);
    expect(await setup()).toMatchObject({ status: 201, body: { email: 'ingrid@winnow.example' } });
    expect((await setup()).status).toBe(403);
    expect(await firstOwnerPath(db)).toBeNull();
    const cookie = cookieOf(await signIn('ingrid@winnow.example'));
    const me = (await get('/api/v1/session', { cookie })).body;
    expect(me).toMatchObject({ name: 'Ingrid Solberg', role: 'owner', preferences: { language: 'nb' } });
  });
});

describe('without signing in', () => {
  test('nothing of the API answers but sign-in and health', async () => {
    for (const [noun, procedures] of Object.entries(contract))
      for (const [verb, procedure] of Object.entries(procedures)) {
        const { route, meta } = procedure['~orpc'];
        if (meta.allow === 'everyone') continue;
        const url = `/api/v1${route.path?.replace(/\{type\}/, 'lead').replace(/\{\w+\}/g, '1')}`;
        const answer = await inject({ method: route.method ?? 'POST', url });
        expect(answer.status, `${noun}.${verb}`).toBe(401);
        const rpc = await inject({ method: 'POST', url: `/rpc/${noun}/${verb}`, payload: { json: {} } });
        expect(rpc.status, `/rpc ${noun}.${verb}`).toBe(401);
      }
    for (const url of [
      '/api/v1/openapi.json',
      '/api/v1/nowhere',
      '/api/live',
      `/api/v1/files/${crypto.randomUUID()}`,
    ])
      expect((await get(url)).status, url).toBe(401);
    expect((await inject({ method: 'POST', url: '/api/v1/files' })).status).toBe(401);
    for (const url of ['/healthz', '/readyz']) expect((await get(url)).status, url).toBe(200);
  });

  test('every procedure says who may call it', () => {
    for (const procedures of Object.values(contract))
      for (const procedure of Object.values(procedures)) expect(procedure['~orpc'].meta.allow).toBeTruthy();
  });
});

describe('roles', () => {
  test('a viewer reads and does not write', async () => {
    const viewer = { role: 'viewer' as const };
    expect((await call('GET', '/leads', undefined, viewer)).status).toBe(200);
    expect((await call('POST', '/leads', { fullName: 'x' }, viewer)).status).toBe(403);
    expect((await call('POST', '/people', {}, { role: 'member' })).status).toBe(403);
  });
});

describe('keys', () => {
  test('a wrong or revoked key is refused', async () => {
    const key = await addApiKey(db, { name: 'old', role: 'owner' });
    const authorization = `Bearer ${key}`;
    expect((await get('/api/v1/leads', { authorization })).status).toBe(200);
    await db
      .updateTable('api_key')
      .set({ revoked_at: new Date().toISOString() })
      .where('name', '=', 'old')
      .execute();
    await expect.poll(async () => (await get('/api/v1/leads', { authorization })).status).toBe(401);
    expect((await get('/api/v1/leads', { authorization: 'Bearer wk_no' })).status).toBe(401);
  });

  test('only the hash of a key is kept', async () => {
    const key = await addApiKey(db, { name: 'secret', role: 'viewer' });
    const rows = await db.selectFrom('api_key').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key.slice(4));
  });
});

describe('signing in', () => {
  test('gives a cookie that scripts cannot read, and signing out ends it at once', async () => {
    await person('Per Gynt');
    const answer = await signIn('per.gynt@winnow.example');
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/i);
    const cookie = cookieOf(answer);
    expect((await get('/api/v1/session', { cookie })).body.name).toBe('Per Gynt');
    await inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { cookie, origin: 'http://127.0.0.1:3000' },
    });
    await expect.poll(async () => (await get('/api/v1/session', { cookie })).status).toBe(401);
  });

  test('lists sessions and ends one of them', async () => {
    await person('Solveig Moen');
    const here = cookieOf(await signIn('solveig.moen@winnow.example'));
    const there = cookieOf(await signIn('solveig.moen@winnow.example', password, { 'user-agent': 'Other' }));
    const sessions = (await get('/api/auth/list-sessions', { cookie: here })).body;
    expect(sessions).toHaveLength(2);
    const other = sessions.find((session: { userAgent: string }) => session.userAgent === 'Other');
    await inject({
      method: 'POST',
      url: '/api/auth/revoke-session',
      headers: { cookie: here, origin: 'http://127.0.0.1:3000' },
      payload: { token: other.token },
    });
    await expect.poll(async () => (await get('/api/v1/session', { cookie: there })).status).toBe(401);
    expect((await get('/api/v1/session', { cookie: here })).status).toBe(200);
  });

  test('slows down guessing, for that account from that address only', async () => {
    await person('Anne Berit');
    await person('Ola Dunk');
    const wrong = () => signIn('anne.berit@winnow.example', 'not the password');
    for (let tries = 0; tries < 5; tries++) expect((await wrong()).status).toBe(401);
    const refused = await signIn('anne.berit@winnow.example');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn('ola.dunk@winnow.example')).status).toBe(200);
  });

  test('is refused to who has left', async () => {
    const gone = await person('Gone Person');
    const cookie = cookieOf(await signIn('gone.person@winnow.example'));
    await db.updateTable('person').set({ active: false }).where('id', '=', gone.id).execute();
    await expect.poll(async () => (await get('/api/v1/session', { cookie })).status).toBe(401);
    expect((await signIn('gone.person@winnow.example')).status).toBe(403);
  });

  test('cannot be abused by a page of another site', async () => {
    await person('Eva Lotta');
    const cookie = cookieOf(await signIn('eva.lotta@winnow.example'));
    const foreign = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const answer = await inject({
      method: 'POST',
      url: '/api/v1/leads',
      headers: foreign,
      payload: { fullName: 'x' },
    });
    expect(answer.status).toBe(403);
    const own = { cookie, origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' };
    expect(
      (await inject({ method: 'POST', url: '/api/v1/leads', headers: own, payload: { fullName: 'x' } }))
        .status,
    ).toBe(201);
  });

  test('offers nobody to sign up', async () => {
    const answer = await inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { email: 'a@b.example', password, name: 'x' },
    });
    expect(answer.status).toBe(404);
  });
});

test('the server says what a browser may do with its pages', async () => {
  const answer = await app.fastify.inject({ method: 'GET', url: '/healthz' });
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});
