import { queryOptions } from '@tanstack/react-query';
import type { Me } from '#contract/session.ts';
import { api } from '../api/client.ts';
import { isNotSignedIn } from '../api/problem.ts';

/** Who is signed in, or null. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }): Promise<Me | null> =>
    api.session.me(undefined, { signal }).catch((error: unknown) => {
      if (isNotSignedIn(error)) return null;
      throw error;
    }),
});
