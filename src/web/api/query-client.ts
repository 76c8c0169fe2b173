import { QueryClient } from '@tanstack/react-query';

/** The one cache of what the server said. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Live updates tell when something changed; until then what was fetched is as good as new for a while.
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      retry: 1,
    },
  },
});
