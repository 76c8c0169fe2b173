import '@mantine/core/styles.layer.css';
import './design/tokens.css';
import './design/base.css';
import './design/mantine.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { colorSchemeManager } from './design/color-scheme.ts';
import { cssVariables, theme } from './design/theme.ts';
import { startI18n } from './i18n/i18n.ts';
import { languageOfDevice } from './i18n/language.ts';
import { router } from './routes/router.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to render into.');

await startI18n(languageOfDevice());

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
