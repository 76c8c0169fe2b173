import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/contract.ts';
import { ownRecords } from '#contract/own-records.ts';
import { adoptedOwnTypes } from '#domain/records/adopted-types.ts';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import type { Identifier } from '../auth/identify.ts';
import { authorise } from '../auth/policies.ts';
import { withOwnFields } from './describe-own-fields.ts';

const require = createRequire(import.meta.url);

const docsPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Winnow API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/show.js"></script></body></html>`;

const docsScript = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', deepLinking: true });`;

/** Serves the description of the API, for programs and for readers; both for those who have signed in. */
export async function serveOpenApi(app: FastifyInstance, identifier: Identifier): Promise<void> {
  let known: { types: readonly OwnType[]; description: ReturnType<typeof describe> } | undefined;
  app.get('/api/v1/openapi.json', async (request) => {
    authorise(await identifier.identify(request.headers), 'records.read');
    // Own record types and own fields come and go while the server runs.
    const types = adoptedOwnTypes();
    if (known?.types !== types) known = { types, description: describe(types) };
    return withOwnFields(await known.description);
  });
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(docsPage));
  app.get('/api/docs/show.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(docsScript),
  );
  await app.register(fastifyStatic, {
    root: dirname(require.resolve('swagger-ui-dist/package.json')),
    prefix: '/api/docs/assets/',
    decorateReply: false,
    allowedPath: (path) => /^\/swagger-ui(-bundle\.js|\.css)$/.test(path),
  });
}

async function describe(types: readonly OwnType[]) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const description = await generator.generate(
    { ...contract, ...ownRecords(types) },
    {
      info: { title: 'Winnow', version: '1' },
      servers: [{ url: '/api/v1' }],
      security: [{ key: [] }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    },
  );
  return { ...description, paths: { ...description.paths, ...filePaths } };
}

const picture = { type: 'string', format: 'binary' };

/** Pictures go round the contract (see `files/serve-files.ts`), and are described by hand. */
const filePaths = {
  '/files': {
    post: {
      operationId: 'files.add',
      summary: 'Keep a picture, to be named by pictureId',
      tags: ['files'],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: picture }, required: ['file'] },
          },
        },
      },
      responses: { 201: { description: 'The picture is kept; Location says where' } },
    },
  },
  '/files/{id}': {
    get: {
      operationId: 'files.get',
      summary: 'A picture',
      tags: ['files'],
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: { 200: { description: 'OK', content: { 'image/webp': { schema: picture } } } },
    },
  },
};
