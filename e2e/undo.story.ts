import { describe, expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { addLeads, read, send } from './owner-calls.ts';
import { emptyBeforeRetry, page } from './owner-window.ts';

emptyBeforeRetry();

const changes = () => page.locator('[data-change-set]');
const toast = () => page.getByRole('status').filter({ hasText: 'Angre' });

describe('recent changes', () => {
  test('tell who did what to how many, show the values, and take it back and back again', async () => {
    const ids = await addLeads('Åse Bø', 'Kari Lie', 'Ola Moen');
    await send('leads/bulk-edit', { selection: { ids }, changes: { company: 'Nord AS' } });
    await page.goto('/changes');
    const change = changes().first();
    await change.getByText('endret Firma på 3 kundeemner').waitFor();
    await change.getByRole('button', { expanded: false }).click();
    await change.getByRole('link', { name: 'Kari Lie' }).waitFor();
    expect(await change.getByRole('listitem').first().textContent()).toContain('Fjord AS');
    await change.getByRole('button', { name: /^Angre/ }).click();
    await toast().getByRole('button', { name: 'Angre' }).waitFor();
    expect((await read(`leads/${ids[0]}`)).company).toBe('Fjord AS');
    // Told live: the undo stands above, and what it undid says so.
    await changes().first().getByText('angret en endring av 3 kundeemner').waitFor();
    await changes().nth(1).getByText('angret av Mette Lund').waitFor();
    await toast().getByRole('button', { name: 'Angre' }).click();
    await expect.poll(async () => (await read(`leads/${ids[0]}`)).company).toBe('Nord AS');
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  test('lead to their records in the list, where all that can be done to a list can be done', async () => {
    const ids = await addLeads('Liv Vik', 'Odd Vik', 'Eli Vik');
    await send('leads/bulk-edit', { selection: { ids: ids.slice(0, 2) }, changes: { jobTitle: 'Sjef' } });
    await page.goto('/changes');
    await changes().first().getByRole('button', { expanded: false }).click();
    await changes().first().getByRole('link', { name: 'Vis 2 kundeemner i listen' }).click();
    await page.waitForURL(/\/leads\?.*changeSet/);
    await page.getByText(/Del av: Mette Lund endret Stilling på 2 kundeemner, /).waitFor();
    await page.locator('[data-row="1"]').waitFor();
    expect(await page.locator('[data-row]').count()).toBe(2);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar').getByRole('button', { name: 'Tilordne' }).click();
    await page.getByRole('option', { name: /Mette Lund/ }).click();
    await page
      .getByText(/2 kundeemner .*Mette Lund/)
      .first()
      .waitFor();
    await page.goto('/leads');
    await page.locator('[data-row="0"]').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'Tilordne' }).click();
    await page.getByRole('option', { name: 'Ingen', exact: true }).click();
    await page.getByRole('status').getByRole('link', { name: 'Vis' }).click();
    await page.waitForURL(/\/leads\?.*changeSet/);
    await page.locator('[data-row="0"]').waitFor();
    await expect.poll(() => page.locator('[data-row]').count()).toBe(1);
  });

  test('are narrowed by kind, and the address keeps it', async () => {
    const [id] = await addLeads('Per Gynt');
    await send('leads/delete', { selection: { ids: [id] } });
    await page.goto('/changes');
    await page.getByLabel('Type endring').selectOption('delete');
    await page.waitForURL(/kind=delete/);
    await expect.poll(() => changes().allTextContents()).toHaveLength(1);
    expect(await changes().first().textContent()).toContain('flyttet Per Gynt til papirkurven');
    await page.getByLabel('Type endring').selectOption('import');
    await page.getByRole('button', { name: 'Vis alle endringer' }).click();
    await changes().nth(1).waitFor();
  });
});

describe('the history of a record', () => {
  test('takes back what many got in this record alone', async () => {
    const ids = await addLeads('Liv Aas', 'Nils Aas');
    await send('leads/bulk-edit', { selection: { ids }, changes: { jobTitle: 'Sjef' } });
    await page.goto(`/leads/${ids[0]}/history`);
    await page
      .getByRole('button', { name: /^Angre:/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Alle 2 oppføringer' }).waitFor();
    await page.getByRole('menuitem', { name: 'Bare denne oppføringen' }).click();
    await expect.poll(async () => (await read(`leads/${ids[0]}`)).jobTitle).toBeNull();
    expect((await read(`leads/${ids[1]}`)).jobTitle).toBe('Sjef');
  });
});

describe('Ctrl+Z', () => {
  test('outside of text takes back what one did last, and the one before', async () => {
    const [id] = await addLeads('Siri Dahl');
    await page.goto('/changes');
    await changes().first().waitFor();
    await send('leads/bulk-edit', { selection: { ids: [id] }, changes: { company: 'A' } });
    await changes().first().getByText('endret Firma på Siri Dahl').waitFor();
    await send('leads/bulk-edit', { selection: { ids: [id] }, changes: { company: 'B' } });
    await expect.poll(() => changes().getByText('endret Firma på Siri Dahl').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await page.getByText('Angret: Du endret Firma på Siri Dahl.').first().waitFor();
    await expect.poll(async () => (await read(`leads/${id}`)).company).toBe('A');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await read(`leads/${id}`)).company).toBe('Fjord AS');
  });
});
