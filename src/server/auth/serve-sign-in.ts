import type { FastifyInstance } from 'fastify';
import { clientAddressHeader, type SignIn } from './sign-in.ts';

/** What of the sign-in library is reachable: sign-in and sign-out, one's own sessions, name and password. */
const reachable = new Set([
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/change-password',
  '/update-user',
]);

/** Hands the calls under `/api/auth` to the sign-in library, each with the true address of the caller. */
export function serveSignIn(app: FastifyInstance, { auth }: SignIn): void {
  app.all('/api/auth/*', async (request, reply) => {
    const path = request.url.slice('/api/auth'.length).split('?')[0] ?? '';
    if (!reachable.has(path)) return reply.callNotFound();
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (typeof value === 'string') headers.set(name, value);
    headers.set(clientAddressHeader, request.ip);
    headers.delete('content-length');
    const hasBody = request.body !== undefined && request.body !== null;
    const answer = await auth.handler(
      new Request(`${request.protocol}://${request.host}${request.url}`, {
        method: request.method,
        headers,
        ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
      }),
    );
    reply.code(answer.status);
    for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
    return reply.send(await answer.text());
  });
}
