import { createAuthClient } from 'better-auth/client';

/** Sign-in, sessions and password, at `/api/auth`. Imported by pages that load lazily only: it weighs 10 kB. */
export const authClient = createAuthClient();
