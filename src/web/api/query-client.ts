import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isNotSignedIn, problemOf } from './problem.ts';

/** The one cache of what the server said. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      // Live updates tell when something changed; until then what was fetched is as good as new for a while.
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && isPassing(error),
    },
  },
});

/** Worth another try: the connection, or a server that is just starting. A refusal stays a refusal. */
function isPassing(error: unknown): boolean {
  const { status } = problemOf(error);
  return status === 0 || status === 502 || status === 503 || status === 504;
}

/** The session ended elsewhere (signed out, revoked, run out): sign in again, and come back to this address. */
function leaveWhenSignedOut(error: unknown): void {
  if (!isNotSignedIn(error)) return;
  const { pathname, search, hash } = window.location;
  if (pathname === '/sign-in' || pathname === '/setup') return;
  const back = encodeURIComponent(pathname + search + hash);
  window.location.assign(`/sign-in?return=${back}`);
}
