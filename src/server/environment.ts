import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartupProblem } from './startup-problem.ts';
import { type TerminalLanguage, terminalLanguage } from './terminal-language.ts';

/** The folder that holds package.json. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

const expectations = {
  PORT: { en: 'a port number from 0 to 65535 is expected', nb: 'det ventes et portnummer fra 0 til 65535' },
  HOST: {
    en: 'an address or a host name is expected, such as 127.0.0.1',
    nb: 'det ventes en adresse eller et vertsnavn, for eksempel 127.0.0.1',
  },
  DATA_DIR: { en: 'the path of a folder is expected', nb: 'det ventes stien til en mappe' },
  DATABASE_URL: {
    en: 'an address like postgresql://user:password@host:5432/database is expected',
    nb: 'det ventes en adresse som postgresql://bruker:passord@vert:5432/database',
  },
  DATABASE_READ_URL: {
    en: 'an address like postgresql://user:password@host:5432/database is expected, and DATABASE_URL beside it',
    nb: 'det ventes en adresse som postgresql://bruker:passord@vert:5432/database, og DATABASE_URL ved siden av',
  },
  PUBLIC_URL: {
    en: 'the address people type is expected, such as https://leads.example.com',
    nb: 'det ventes adressen folk skriver, for eksempel https://leads.example.com',
  },
  SMTP_URL: {
    en: 'an address like smtp://user:password@host:587 is expected',
    nb: 'det ventes en adresse som smtp://bruker:passord@vert:587',
  },
  S3_URL: {
    en: 'an address like https://key:secret@host/bucket is expected',
    nb: 'det ventes en adresse som https://nøkkel:hemmelighet@vert/bøtte',
  },
  LOG_LEVEL: {
    en: 'one of fatal, error, warn, info, debug, trace or silent is expected',
    nb: 'det ventes fatal, error, warn, info, debug, trace eller silent',
  },
} satisfies Record<string, Record<TerminalLanguage, string>>;

type Variable = keyof typeof expectations;

const postgresUrl = addressWith('postgres:', 'postgresql:');

const schema = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .default(3000),
    HOST: z
      .string()
      .regex(/^[\w.:%-]+$/)
      .default('127.0.0.1'),
    DATA_DIR: z
      .string()
      .refine((path) => !path.includes('\0'))
      .transform((path) => resolve(path))
      .default(join(projectRoot, 'data')),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_READ_URL: postgresUrl.optional(),
    PUBLIC_URL: addressWith('http:', 'https:')
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    SMTP_URL: addressWith('smtp:', 'smtps:').optional(),
    S3_URL: addressWith('http:', 'https:', 's3:').optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  })
  .refine((read) => read.DATABASE_READ_URL === undefined || read.DATABASE_URL !== undefined, {
    path: ['DATABASE_READ_URL'],
  });

/** What the environment says, checked. Addresses hold passwords: never log them whole, see `addressWithoutSecrets`. */
export interface Environment {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | undefined;
  databaseReadUrl: string | undefined;
  /** Without a slash at the end. */
  publicUrl: string | undefined;
  smtpUrl: string | undefined;
  s3Url: string | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/**
 * Reads the environment. An empty variable counts as not set, as Compose files and shells write it.
 * @throws StartupProblem `invalid-environment`, naming the variable and what is expected, never its value.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(
    Object.keys(expectations).map((name) => [name, variables[name]?.trim() || undefined]),
  );
  const { success, data, error } = schema.safeParse(given);
  if (!success) {
    const variable = error.issues.map(({ path }) => String(path[0])).find(isVariable) ?? 'PORT';
    const expected = expectations[variable][terminalLanguage(variables)];
    throw new StartupProblem('invalid-environment', { variable, expected });
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    databaseReadUrl: data.DATABASE_READ_URL,
    publicUrl: data.PUBLIC_URL,
    smtpUrl: data.SMTP_URL,
    s3Url: data.S3_URL,
    logLevel: data.LOG_LEVEL,
  };
}

/** The address without user name, password and query, fit for a message or a log. */
export function addressWithoutSecrets(address: string): string {
  const { protocol, host, pathname } = new URL(withHost(address));
  return `${protocol}//${host}${pathname}`;
}

function addressWith(...protocols: string[]) {
  return z.string().refine((value) => {
    const address = withHost(value);
    return URL.canParse(address) && protocols.includes(new URL(address).protocol);
  });
}

/** PostgreSQL takes `postgresql://user@/database?host=/run/postgresql`; URL does not without a host. */
function withHost(address: string): string {
  return address.replace('@/', '@localhost/');
}

function isVariable(name: string): name is Variable {
  return name in expectations;
}
