import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, person, db, inject } = await openTestApp();
const asAdmin = { role: 'admin' } as const;

describe('the people who share the database', () => {
  test('are given another role by who manages people, and by nobody else', async () => {
    const kari = await person('Kari Nordmann');
    expect((await call('PATCH', `/people/${kari.id}`, { role: 'viewer' }, asAdmin)).body).toMatchObject({
      role: 'viewer',
      active: true,
    });
    expect((await call('PATCH', `/people/${kari.id}`, { role: 'admin' }, { role: 'member' })).status).toBe(
      403,
    );
    expect((await call('PATCH', '/people/99999', { role: 'admin' })).status).toBe(404);
  });

  test('who is let out is signed out everywhere, and may come back', async () => {
    const ola = await person('Ola Nordmann');
    const signIn = () =>
      inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email: 'ola.nordmann@winnow.example', password: 'a long password' },
      });
    const sessions = () => db.selectFrom('session').select('id').where('person_id', '=', ola.id).execute();
    expect((await signIn()).status).toBe(200);
    expect(await sessions()).toHaveLength(1);
    await call('PATCH', `/people/${ola.id}`, { active: false });
    expect(await sessions()).toEqual([]);
    expect((await signIn()).status).toBe(403);
    await call('PATCH', `/people/${ola.id}`, { active: true });
    expect((await signIn()).status).toBe(200);
  });

  test('only an owner makes an owner', async () => {
    const nora = await person('Nora Dahl');
    const answer = await call('PATCH', `/people/${nora.id}`, { role: 'owner' }, asAdmin);
    expect(answer.body.errors).toMatchObject([{ field: 'role', code: 'ownersOnly' }]);
    const added = { name: 'N', email: 'n@winnow.example', role: 'owner', password: 'a long password' };
    expect((await call('POST', '/people', added, asAdmin)).status).toBe(422);
  });

  test('someone is always owner, also when two step down at once', async () => {
    const first = await person('First Owner', 'owner');
    const second = await person('Second Owner', 'owner');
    const answers = await Promise.all(
      [first, second].map(({ id }) => call('PATCH', `/people/${id}`, { role: 'member' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const owners = await db.selectFrom('person').select('id').where('role', '=', 'owner').execute();
    expect(owners).toHaveLength(1);
  });
});
