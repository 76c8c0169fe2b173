import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { Identifier } from '../auth/identify.ts';
import { authorise } from '../auth/policies.ts';
import type { StoredFile } from '../files/file-store.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { faultsOfIssues } from '../problems/faults-of-issues.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { draftImport } from './draft-import.ts';
import { type GivenDecisions, givenDecisions, keepImport } from './keep-import.ts';
import { readImport } from './kept-imports.ts';
import { shapeOfTexts } from './shape-of-texts.ts';
import { startImport } from './start-import.ts';

/** Largest file taken, in bytes. */
const importLimit = 512 * 1024 * 1024;

/**
 * Uploads of files to import, and the files of rows that were not taken. They go round oRPC, which would read them whole
 * into memory; here they are streamed to the file store, and bounded.
 */
export function serveImports(app: FastifyInstance, services: Services, identifier: Identifier): void {
  const importer = async (request: FastifyRequest): Promise<Actor> => {
    const actor = await identifier.identify(request.headers);
    authorise(actor, 'imports.run');
    if (!actor) throw new ProblemError('notSignedIn');
    return actor;
  };

  app.post('/api/v1/imports/files', { onRequest: refuseTooLarge }, async (request, reply) => {
    const actor = await importer(request);
    const { stored, given } = await receive(request, services, actor);
    const id = await keepImport(services, actor, stored, given);
    const draft = await draftImport(services, actor.language, id);
    return reply.code(201).header('location', `/api/v1/imports/${id}`).send(draft);
  });

  app.post('/api/v1/imports', { onRequest: refuseTooLarge }, async (request, reply) => {
    const actor = await importer(request);
    const id = request.isMultipart()
      ? await receiveAndKeep(request, services, actor)
      : importIdOf(request.body);
    const job = await startImport(services, actor, id);
    const { status, body } = await answerJob(services, job, request.headers);
    return reply.code(status).header('location', `/api/v1/jobs/${body.id}`).send(body);
  });

  app.get('/api/v1/imports/:id/rejected', async (request, reply) => {
    await importer(request);
    const id = z.object({ id: z.coerce.number().int().positive() }).safeParse(request.params).data?.id;
    const kept = id === undefined ? null : await readImport(services.db, id);
    const file = kept?.rejectedFileId ? await services.files.find(kept.rejectedFileId, 'rejected') : null;
    if (!file) throw new ProblemError('notFound');
    return sendAttachment(reply, file, services);
  });
}

async function receiveAndKeep(request: FastifyRequest, services: Services, actor: Actor): Promise<number> {
  const { stored, given } = await receive(request, services, actor);
  // What a person chose for the last file of this shape is not taken for granted where nobody looks.
  return keepImport(services, actor, stored, { dedupe: 'skip', keepUnmapped: false, ...given });
}

function importIdOf(body: unknown): number {
  const parsed = z.strictObject({ importId: z.int().positive() }).safeParse(body);
  if (!parsed.success) throw invalidInput(...faultsOfIssues(parsed.error.issues, body));
  return parsed.data.importId;
}

/** Refuses a body that is far too large by its length, before a byte of it is read. */
async function refuseTooLarge(request: FastifyRequest, reply: FastifyReply) {
  if (Number(request.headers['content-length'] ?? 0) <= importLimit + 100_000) return;
  // Who sends it would go on for gigabytes: the connection ends with the answer.
  reply.header('connection', 'close');
  throw tooLarge();
}

function tooLarge(): ProblemError {
  return new ProblemError('tooLargeBody', {
    limit: importLimit,
    faults: [{ field: 'file', code: 'tooLargeBody', limit: importLimit / 1_048_576 }],
  });
}

/** Streams the file of a multipart body to the store, and reads the fields beside it, before or after it. */
async function receive(
  request: FastifyRequest,
  services: Services,
  actor: Actor,
): Promise<{ stored: StoredFile; given: GivenDecisions }> {
  if (!request.isMultipart()) throw new ProblemError('wrongMediaType');
  let stored: StoredFile | undefined;
  const fields: Record<string, string> = {};
  try {
    for await (const part of request.parts({ limits: { fileSize: importLimit + 1, files: 1 } })) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else {
        stored = await services.files.add(actor, {
          kind: 'import',
          name: (part.filename || 'import.csv').slice(-200),
          mediaType: part.mimetype || 'text/csv',
          content: part.file,
          limit: importLimit,
        });
        if (part.file.truncated) throw tooLarge();
      }
    }
    if (!stored) throw invalidInput({ field: 'file', code: 'missing' });
    return { stored, given: decisionsOf(fields) };
  } catch (error) {
    if (stored) await services.files.remove(stored.id);
    throw error;
  }
}

const flags: Record<string, boolean> = { true: true, false: false };

/** Decisions as they stand in the fields of a form, where everything is text. */
function decisionsOf(fields: Record<string, string>): GivenDecisions {
  const { mapping, keepUnmapped, encoding, separator, headerLine, ...rest } = fields;
  const shape = shapeOfTexts({ encoding, separator, headerLine });
  const given = {
    ...rest,
    ...(shape ? { shape } : {}),
    ...(mapping ? { mapping: parseMapping(mapping) } : {}),
    ...(keepUnmapped === undefined ? {} : { keepUnmapped: flags[keepUnmapped] ?? keepUnmapped }),
  };
  const parsed = givenDecisions.safeParse(given);
  if (!parsed.success) throw invalidInput(...faultsOfIssues(parsed.error.issues, given));
  return parsed.data;
}

function parseMapping(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProblemError('invalidInput', { faults: [{ field: 'mapping', code: 'notJson' }] }, { cause });
  }
}

function sendAttachment(reply: FastifyReply, file: StoredFile, services: Services): FastifyReply {
  const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .type(file.mediaType)
    .header('content-length', file.bytes)
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .send(services.files.read(file.id));
}
