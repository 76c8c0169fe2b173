import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import pg from 'pg';
import type { Database } from '../database/connect.ts';
import { recordFailure, secondsUntilNextTry } from './limit-tries.ts';

/** Set by the server itself from the connection, whatever the caller sent. */
export const clientAddressHeader = 'x-winnow-client-address';

export const shortestPassword = 10;

type SignInOptions = { db: Database; databaseUrl: string; publicUrl: string; secret: string };

/**
 * E-mail and password, sessions and their cookies. Accounts are made by invitation, by the first-owner link or by
 * command, never by signing up.
 */
export function createSignIn({ db, databaseUrl, publicUrl, secret }: SignInOptions) {
  // The library wants `Date` values, where the rest of the program reads moments as text: hence a pool of its own.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, application_name: 'winnow sign-in' });
  pool.on('error', () => undefined);
  const auth = betterAuth({
    appName: 'Winnow',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: (request) => ownOrigins(request, publicUrl),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', input: false, required: false },
        active: { type: 'boolean', input: false, required: false },
      },
      changeEmail: { enabled: false },
      deleteUser: { enabled: false },
    },
    session: {
      expiresIn: 60 * 60 * 24 * 30,
      updateAge: 60 * 60 * 24,
      freshAge: 0,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'sign_in_account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    // Wrong passwords are counted in the database by the hooks below, per address and per account.
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: 'serial' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      useSecureCookies: publicUrl.startsWith('https:'),
      cookiePrefix: 'winnow',
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path !== '/sign-in/email') return;
        const wait = await secondsUntilNextTry(db, triesOf(context));
        if (wait > 0)
          throw new APIError(
            'TOO_MANY_REQUESTS',
            { code: 'tooManyTries', message: 'Too many tries', retryAfter: wait },
            { 'retry-after': String(wait) },
          );
      }),
      after: createAuthMiddleware(async (context) => {
        if (context.path !== '/sign-in/email') return;
        if (context.context.returned instanceof APIError) await recordFailure(db, triesOf(context));
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const person = await db
              .selectFrom('person')
              .select('active')
              .where('id', '=', Number(session.userId))
              .executeTakeFirst();
            if (!person?.active)
              throw new APIError('FORBIDDEN', { code: 'notActive', message: 'This account is closed' });
          },
        },
      },
    },
  });
  return { auth, close: () => pool.end() };
}

export type SignIn = ReturnType<typeof createSignIn>;

function triesOf(context: { body?: unknown; headers?: Headers | undefined }) {
  const body = context.body;
  const email =
    body && typeof body === 'object' && 'email' in body && typeof body.email === 'string' ? body.email : '';
  return { email, address: context.headers?.get(clientAddressHeader) ?? 'unknown' };
}

/** The address people were given, and the one they came by where it is the machine itself. */
function ownOrigins(request: Request | undefined, publicUrl: string): string[] {
  const origins = [new URL(publicUrl).origin];
  const host = request?.headers.get('host');
  if (host) origins.push(`http://${host}`, `https://${host}`);
  return origins;
}

/** The secret that signs sessions: made once for each database. */
export async function ownSecret(db: Database, name: string): Promise<string> {
  await db
    .insertInto('own_secret')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('own_secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
