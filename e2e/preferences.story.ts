import type { Route } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { app, context, page } from './owner-window.ts';

const usual = { language: 'nb', colorScheme: 'auto', density: 'normal', letterKeys: true };
const toasts = () => page.locator('.mantine-Notification-root', { hasText: 'Lagret' });
const choose = (name: string) => page.locator('#main').getByText(name, { exact: true }).click();
const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
const kept = async () => (await (await context.request.get('/api/v1/session')).json()).preferences;

beforeEach(async () => {
  const headers = { origin: app.address };
  await context.request.patch('/api/v1/session/preferences', { headers, data: usual });
  await page.goto('/settings/account');
  await page.getByText('Mørke', { exact: true }).waitFor();
});

test('what is chosen last holds, however long it takes to be saved', async () => {
  const held: Route[] = [];
  await page.route('**/rpc/session/setPreferences', (route) => void held.push(route));
  await choose('Mørke');
  await expect.poll(scheme).toBe('dark');
  await choose('Lyse');
  await expect.poll(scheme).toBe('light');
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await expect.poll(() => held.length).toBe(2);
  expect(await scheme()).toBe('light');
  await held[1]?.continue();
  await expect.poll(kept).toEqual({ ...usual, colorScheme: 'light' });
  expect(await scheme()).toBe('light');
});

test('taking one choice back leaves the others', async () => {
  await choose('Mørke');
  await toasts().waitFor();
  await choose('Luftig');
  await expect.poll(() => toasts().count()).toBe(2);
  await toasts().first().getByRole('button', { name: 'Angre' }).click();
  await expect.poll(kept).toEqual({ ...usual, density: 'roomy' });
});
