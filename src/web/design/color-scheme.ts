import { localStorageColorSchemeManager } from '@mantine/core';

/** The key is read before the first paint, too: see `public/before-paint.js`. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'winnow.color-scheme' });
