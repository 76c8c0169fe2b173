import { queryOptions } from '@tanstack/react-query';

/** The person who is signed in. */
export interface Me {
  id: string;
  name: string;
  email: string;
}

interface SessionAnswer {
  user: Me;
}

/** Who is signed in, or null. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    const response = await fetch('/api/auth/get-session', { signal });
    if (response.status === 401) return null;
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    const answer: SessionAnswer | null = await response.json();
    return answer?.user ?? null;
  },
});
