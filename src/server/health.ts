import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Services } from './api/context.ts';
import type { Identifier } from './auth/identify.ts';
import { authorise } from './auth/policies.ts';
import { ProblemError } from './problems/problem-error.ts';

/** Answers what keeps watch over the server: is it alive, is it ready, how is it doing. */
export function serveHealth(app: FastifyInstance, services: Services, identifier: Identifier): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    await services.pool.query('select 1').catch((cause: unknown) => {
      throw new ProblemError('unavailable', {}, { cause });
    });
    return { status: 'ok' };
  });
  app.get('/metrics', async (request, reply) => {
    if (!isLoopback(request.ip)) authorise(await identifier.identify(request.headers), 'settings.manage');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
