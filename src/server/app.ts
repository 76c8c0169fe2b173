import { join } from 'node:path';
import fastifyHelmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';
import { pino } from 'pino';
import { answerProblems } from './api/answer-problems.ts';
import type { Services } from './api/context.ts';
import { serveOpenApi } from './api/open-api.ts';
import { refuseOtherSites } from './api/own-origin.ts';
import { readJson } from './api/read-json.ts';
import { serveApi } from './api/serve-api.ts';
import { Identifier } from './auth/identify.ts';
import { serveSignIn } from './auth/serve-sign-in.ts';
import { createSignIn, ownSecret } from './auth/sign-in.ts';
import type { Connection } from './database/connect.ts';
import { type Environment, projectRoot } from './environment.ts';
import { FileStore } from './files/file-store.ts';
import { serveFiles } from './files/serve-files.ts';
import { serveHealth } from './health.ts';
import { serveImports } from './imports/serve-imports.ts';
import { jobHandlers } from './jobs/job-handlers.ts';
import { Jobs } from './jobs/jobs.ts';
import { Live } from './live/live.ts';
import { tendOwnIndexes } from './own-fields/index-own-fields.ts';
import { tendIndexes } from './search/tend-indexes.ts';
import { serveWeb } from './serve-web.ts';
import { refreshSettings } from './settings/refresh-settings.ts';
import { tendDaily } from './tend-daily.ts';

export type App = { fastify: FastifyInstance; services: Services; close(): Promise<void> };
export type AppParts = { web: boolean; worker: boolean };

/** Puts the server together, from what is asked first to what is asked last. It listens when its caller says so. */
export async function buildApp(
  environment: Environment,
  connection: Connection,
  parts: AppParts,
): Promise<App> {
  const log = pino({
    level: environment.logLevel,
    // The driver hangs its whole connection on an error.
    redact: { paths: ['req.headers.authorization', 'req.headers.cookie', 'err.client'], remove: true },
  });
  const { db, pool, url } = connection;
  const publicUrl = environment.publicUrl ?? `http://${environment.host}:${environment.port}`;
  const signIn = createSignIn({ db, databaseUrl: url, publicUrl, secret: await ownSecret(db, 'sessions') });
  const jobs = new Jobs(url, jobHandlers, log);
  const services: Services = {
    db,
    pool,
    signIn,
    jobs,
    files: new FileStore(db, join(environment.dataDir, 'files')),
  };
  const identifier = new Identifier(db, signIn);
  const tenders = parts.worker ? [tendIndexes(db, log), tendOwnIndexes(services, log)] : [];
  const live = new Live({
    url,
    identifier,
    log,
    onSettings: () => refreshSettings(db),
    onJobEnded: (id) => jobs.tellEnded(id),
    onWritten: (records, subject) => {
      for (const tender of tenders) tender.written(records, subject);
    },
  });

  const app = fastify({
    logger: false,
    trustProxy: environment.publicUrl !== undefined,
    routerOptions: { maxParamLength: 500 },
    // An address that cannot be read fails before any handler of the server is asked.
    frameworkErrors: answerProblems(log),
  });
  app.setErrorHandler(answerProblems(log));
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    strictTransportSecurity: publicUrl.startsWith('https:'),
  });
  readJson(app);
  refuseOtherSites(app, publicUrl);
  serveHealth(app, services, identifier);
  if (parts.web) {
    serveSignIn(app, signIn);
    await serveFiles(app, services, identifier);
    serveImports(app, services, identifier);
    await serveOpenApi(app, identifier);
    live.serve(app);
    serveApi(app, services, identifier, log);
    await serveWeb(app, join(projectRoot, 'dist', 'web'));
  }
  await Promise.all([live.open(), jobs.open()]);
  if (parts.worker) await jobs.work(services);
  const tending = parts.worker ? tendDaily(services, log) : undefined;

  return {
    fastify: app,
    services,
    async close() {
      await tending?.stop();
      await app.close();
      await jobs.close();
      await live.close();
      await Promise.all(tenders.map((tender) => tender.stop()));
      await signIn.close();
    },
  };
}

/** Nothing from elsewhere runs or is shown; style attributes are what the components position themselves with. */
const contentPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};
