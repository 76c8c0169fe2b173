import type { IncomingHttpHeaders } from 'node:http';
import type pg from 'pg';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import type { SignIn } from '../auth/sign-in.ts';
import type { Database } from '../database/connect.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** What every part of the server works with. */
export type Services = { db: Database; pool: pg.Pool; signIn: SignIn; files: FileStore; jobs: Jobs };

/** What a call brings along. */
export type CallContext = Services & {
  /** Who calls; null before sign-in. */
  caller: Actor | null;
  /** The language of sentences in the answer. */
  language: Language;
  headers: IncomingHttpHeaders;
};
