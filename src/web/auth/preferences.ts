import { useMantineColorScheme } from '@mantine/core';
import { queryOptions, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Preferences } from '#contract/session.ts';
import { api } from '../api/client.ts';
import { changeLanguage, currentLanguage } from '../i18n/i18n.ts';
import { meQuery } from './me.ts';

/** Shows everything as the person wants it, on whatever machine they sign in. */
export function useApplyPreferences(preferences: Preferences): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (colorScheme !== preferences.colorScheme) setColorScheme(preferences.colorScheme);
  }, [colorScheme, preferences.colorScheme, setColorScheme]);
  useEffect(() => {
    if (currentLanguage() !== preferences.language) void changeLanguage(preferences.language);
  }, [preferences.language]);
  useEffect(() => {
    applyDensity(preferences.density);
  }, [preferences.density]);
}

/** What was chosen and is on its way to the server. */
const unsavedPreferences = queryOptions<readonly Partial<Preferences>[]>({
  queryKey: ['unsaved preferences'],
  queryFn: skipToken,
  initialData: [],
});

/** Preferences as the person has chosen them, whatever of it is saved. */
export function useChosenPreferences(saved: Preferences): Preferences {
  const { data: unsaved = [] } = useQuery(unsavedPreferences);
  let chosen = saved;
  for (const changes of unsaved) chosen = { ...chosen, ...changes };
  return chosen;
}

/** Changes some preferences at once on the screen, then on the server; takes them back if that fails. */
export function useChangePreferences() {
  const queryClient = useQueryClient();
  return useMutation({
    // The server is to have them in the order in which they were chosen.
    scope: { id: 'preferences' },
    mutationFn: (changes: Partial<Preferences>) => api.session.setPreferences(changes),
    onMutate: (changes) => {
      queryClient.setQueryData(unsavedPreferences.queryKey, (unsaved = []) => [...unsaved, changes]);
    },
    onSuccess: async (preferences) => {
      // What is being read may be from before the change.
      await queryClient.cancelQueries(meQuery);
      queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences });
    },
    onSettled: (_saved, _error, changes) => {
      queryClient.setQueryData(unsavedPreferences.queryKey, (unsaved = []) =>
        unsaved.filter((each) => each !== changes),
      );
    },
  });
}

function applyDensity(density: Preferences['density']): void {
  document.documentElement.dataset.density = density;
  try {
    localStorage.setItem('winnow.density', density);
  } catch {
    // Storage may be closed to us; the server remembers.
  }
}
