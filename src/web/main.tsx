import './design/base.css';
import './design/tokens.css';
import 'virtual:mantine.css';
import './design/mantine.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterContextProvider, RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { LiveRegion } from './design/live-region.tsx';
import { ThemeProvider } from './design/theme-provider.tsx';
import { startI18n } from './i18n/i18n.ts';
import { languageOfDevice } from './i18n/language.ts';
import { reloadWhenUpdated } from './routes/reload-when-updated.ts';
import { router } from './routes/router.ts';

const Toasts = lazy(() => import('./design/toasts.tsx').then((module) => ({ default: module.Toasts })));

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to render into.');

reloadWhenUpdated();
await startI18n(languageOfDevice());

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <RouterContextProvider router={router}>
          <Suspense fallback={null}>
            <Toasts />
          </Suspense>
        </RouterContextProvider>
        <LiveRegion />
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
);
