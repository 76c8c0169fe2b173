import { authClient } from './auth-client.ts';

export interface Credentials {
  email: string;
  password: string;
}

/** Why signing in failed: wrong address or password, too many tries (with the seconds to wait), or anything else. */
export type SignInRefusal = { reason: 'wrong' } | { reason: 'wait'; seconds: number } | { reason: 'other' };

/** Null when signed in: the session's cookie is set. */
export async function signIn(credentials: Credentials): Promise<SignInRefusal | null> {
  let seconds = 60;
  const { error } = await authClient.signIn.email(credentials, {
    onError: ({ response }) => {
      const header = response.headers.get('x-retry-after') ?? response.headers.get('retry-after');
      if (header !== null && Number.isFinite(Number(header))) seconds = Math.ceil(Number(header));
    },
  });
  if (error === null) return null;
  if (error.status === 429) return { reason: 'wait', seconds: Math.max(1, seconds) };
  if (error.status >= 400 && error.status < 500) return { reason: 'wrong' };
  return { reason: 'other' };
}
