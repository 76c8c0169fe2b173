import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';
import { announce } from '../design/live-region.tsx';

/**
 * After a link was followed to another page, moves focus into it and says its title, as a full load would.
 * A page that placed the focus itself (the name in a new form, the list's row) keeps it.
 */
export function useFocusOnNavigation(main: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return;
        // The page sets its title and its own focus in effects of the same commit.
        requestAnimationFrame(() => {
          if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
          announce(document.title);
        });
      }),
    [router, main],
  );
}
