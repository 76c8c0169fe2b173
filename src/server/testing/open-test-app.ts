import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { afterAll } from 'vitest';
import { type Actor, systemActor } from '#domain/people/actor.ts';
import type { Role } from '#domain/people/roles.ts';
import { type App, buildApp } from '../app.ts';
import { addApiKey } from '../auth/api-keys.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { readEnvironment } from '../environment.ts';
import { addPerson } from '../people/add-person.ts';

export type Answer = { status: number; headers: Record<string, unknown>; body: Body; raw: Buffer };
/** What a test looks into without knowing its type; each test says by its expectations what it holds. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read in tests only, where an expectation checks them
type Body = any;

/**
 * The whole server on a database of its own, called without a network, and closed after the last test of the file.
 * `call('POST', '/leads', { fullName: 'Kari' })` calls the REST API with the key of an owner.
 */
export async function openTestApp(parts: { worker?: boolean } = {}) {
  const connection = await openTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), `winnow-test-${process.pid}-`));
  const environment = { ...readEnvironment({}), dataDir, logLevel: 'silent' as const };
  const app: App = await buildApp(environment, connection, { web: true, worker: parts.worker ?? false });
  afterAll(async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const keys = new Map<Role, string>();

  const keyOf = async (role: Role) => {
    const known = keys.get(role);
    if (known) return known;
    const made = await addApiKey(connection.db, { name: `Test ${role}`, role });
    keys.set(role, made);
    return made;
  };

  const inject = async (options: InjectOptions): Promise<Answer> => {
    const answer = await app.fastify.inject(options);
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson && answer.body !== '' ? answer.json() : answer.body,
      raw: answer.rawPayload,
    };
  };

  type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  const call = async (
    method: Method,
    path: string,
    body?: unknown,
    options: { headers?: Record<string, string>; role?: Role } = {},
  ): Promise<Answer> =>
    inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${await keyOf(options.role ?? 'owner')}`, ...options.headers },
      ...(body === undefined ? {} : { payload: JSON.parse(JSON.stringify(body)) }),
    });

  /** A person who can be assigned and who acts. */
  const person = async (name: string, role: Role = 'member'): Promise<Actor & { kind: 'person' }> => {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@winnow.example`;
    const added = await addPerson(connection.db, app.services.signIn, {
      name,
      email,
      role,
      password: 'a long password',
    });
    return { kind: 'person', id: added.id, name, role, language: 'en' };
  };

  return { ...connection, app, services: app.services, inject, call, person, actor: systemActor('Test') };
}
