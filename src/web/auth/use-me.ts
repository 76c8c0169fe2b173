import { useSuspenseQuery } from '@tanstack/react-query';
import type { Me } from '#contract/session.ts';
import type { Permission } from '#domain/people/roles.ts';
import { meQuery } from './me.ts';
import { useChosenPreferences } from './preferences.ts';

/** The person who is signed in. For pages behind sign-in, whose route has made sure that there is one. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (data === null) throw new Error('Nobody is signed in on a page that needs it.');
  return { ...data, preferences: useChosenPreferences(data.preferences) };
}

/** Whether the person signed in may do something. The server decides again; this only hides what it would refuse. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
