import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../api/context.ts';
import type { Identifier } from '../auth/identify.ts';
import { authorise } from '../auth/policies.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { addPicture, pictureLimit } from './add-picture.ts';

/**
 * Uploads of pictures, and the pictures themselves. Files go round oRPC, which would read them whole into memory;
 * here they are streamed and bounded.
 */
export async function serveFiles(
  app: FastifyInstance,
  services: Services,
  identifier: Identifier,
): Promise<void> {
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 10, fieldSize: 100_000 } });

  app.post('/api/v1/files', async (request, reply) => {
    const actor = await identifier.identify(request.headers);
    authorise(actor, 'records.write');
    if (!actor) throw new ProblemError('notSignedIn');
    // Refused before a byte of a body that is far too large is read.
    if (Number(request.headers['content-length'] ?? 0) > pictureLimit + 10_000) throw tooLarge();
    if (!request.isMultipart())
      throw new ProblemError('wrongMediaType', { faults: [{ field: 'file', code: 'notAnImage' }] });
    const part = await request.file({ limits: { fileSize: pictureLimit } });
    if (!part) throw invalidInput({ field: 'file', code: 'missing' });
    const bytes = await part.toBuffer().catch(() => {
      throw tooLarge();
    });
    const file = await addPicture(services.files, actor, bytes, part.filename);
    return reply.code(201).header('location', `/api/v1/files/${file.id}`).send(file);
  });

  app.get('/api/v1/files/:id', async (request, reply) => {
    authorise(await identifier.identify(request.headers), 'records.read');
    const id = z.object({ id: z.uuid() }).safeParse(request.params).data?.id;
    const file = id ? await services.files.find(id, 'picture') : null;
    if (!file) throw new ProblemError('notFound');
    reply
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('content-length', file.bytes);
    return reply.type(file.mediaType).send(services.files.read(file.id));
  });
}

function tooLarge(): ProblemError {
  return new ProblemError('tooLargeBody', {
    limit: pictureLimit,
    faults: [{ field: 'file', code: 'tooLargeBody', limit: pictureLimit / 1_048_576 }],
  });
}
