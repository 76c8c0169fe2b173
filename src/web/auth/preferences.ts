import { useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
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

/** Changes some preferences at once on the screen, then on the server; takes them back if that fails. */
export function useChangePreferences() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (changes: Partial<Preferences>) => api.session.setPreferences(changes),
    onMutate: async (changes) => {
      await queryClient.cancelQueries({ queryKey: meQuery.queryKey });
      const before = queryClient.getQueryData(meQuery.queryKey);
      queryClient.setQueryData(
        meQuery.queryKey,
        (me) => me && { ...me, preferences: { ...me.preferences, ...changes } },
      );
      return { before };
    },
    onError: (_error, _changes, context) => {
      if (context?.before) queryClient.setQueryData(meQuery.queryKey, context.before);
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
