import { CloseButton, Notification, PasswordInput } from '@mantine/core';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import nb from '../i18n/nb.json' with { type: 'json' };
import { ThemeProvider } from './theme-provider.tsx';

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'nb', resources: { nb: { translation: nb } } }));

test.each([
  ['a close button', <CloseButton key="close" />, 'Lukk'],
  ['the close button of a notification', <Notification key="notification">Lagret</Notification>, 'Lukk'],
  [
    'the eye of a password field',
    <PasswordInput key="password" label="Passord" />,
    'Vis eller skjul passordet',
  ],
])('%s has a name, in the language of the page', (_what, element, name) => {
  const markup = renderToStaticMarkup(<ThemeProvider>{element}</ThemeProvider>);
  expect(markup).toContain(`aria-label="${name}"`);
  expect(markup).not.toMatch(/aria-label="(?!Lukk|Vis eller skjul passordet)/);
});
