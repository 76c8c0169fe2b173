import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './api/answer-problems.ts';
import { preferredLanguage } from './auth/identify.ts';
import { ProblemError } from './problems/problem-error.ts';

/**
 * Serves the built web pages, pre-compressed. Files with a hash in their name are kept by the browser for good; every
 * other address of a page gets the one page, which finds its way by itself.
 */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built)
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      wildcard: false,
      index: false,
      setHeaders(reply, path) {
        const forGood = path.includes('/assets/');
        reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (built && isPage && !/^\/(api|rpc)\//.test(request.url)) return reply.sendFile('index.html');
    return sendProblem(reply, new ProblemError('notFound'), preferredLanguage(request.headers));
  });
}
