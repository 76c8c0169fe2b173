import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problems/problem-error.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a writing call that a page of another site makes with the person's cookie. Browsers say where a call comes
 * from; programs with a key have no cookie to abuse, and are let through.
 */
export function refuseOtherSites(app: FastifyInstance, publicUrl: string): void {
  const ownOrigin = new URL(publicUrl).origin;
  app.addHook('onRequest', async (request) => {
    if (safe.has(request.method) || request.headers.cookie === undefined) return;
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    if (site === 'same-origin' || site === 'none') return;
    if (origin === undefined ? site === undefined : origin === ownOrigin || hostOf(origin) === host) return;
    throw new ProblemError('notAllowed');
  });
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
