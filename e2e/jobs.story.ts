import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { addLeads, read, send } from './owner-calls.ts';
import { page } from './owner-window.ts';

const toast = (text: RegExp | string) => page.locator('.mantine-Notification-root', { hasText: text }).last();

/** Nobody waits for the job that a call starts: it is followed in the status line, however fast it is. */
async function startWithoutWaiting(call: string): Promise<void> {
  await page.route(`**/rpc/${call}`, (route) => {
    const { prefer: _, ...headers } = route.request().headers();
    return route.continue({ headers });
  });
}

/** Word of how far jobs are comes when it is let in. */
async function holdNewsOfJobs(): Promise<{ letIn(): void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/rpc/jobs/get', async (route) => {
    await promise;
    await route.continue();
  });
  return { letIn: resolve };
}

async function assignFirstToOneself(): Promise<void> {
  await page.locator('[data-row="0"]').click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Tilordne' }).click();
  await page.getByRole('option', { name: /Mette Lund/ }).click();
}

test('a job that had ended before it was called off says what it did, with the way back', async () => {
  const [id] = await addLeads('Åse Bø');
  await startWithoutWaiting('leads/assign');
  const news = await holdNewsOfJobs();
  await page.goto('/leads');
  await assignFirstToOneself();
  const cancel = page.getByRole('button', { name: /^Avbryt: / });
  await cancel.waitFor();
  await expect.poll(async () => (await read('jobs')).items[0].state).toBe('done');
  await cancel.click();
  news.letIn();
  await toast('1 kundeemne tilordnet Mette Lund').waitFor();
  expect(await page.getByText('Avbrutt').count()).toBe(0);
  await page.getByRole('button', { name: 'Angre', exact: true }).click();
  await expect.poll(async () => (await read(`leads/${id}`)).assignedToId).toBeNull();
});

test('an undo tells of each record that it left which fields, what they hold, and leads to it', async () => {
  const ids = await addLeads('Kari Lie', 'Ola Moen');
  const edit = async (selected: number[], changes: object) =>
    (await send('leads/bulk-edit', { selection: { ids: selected }, changes })).changeSetId;
  const changeSetId = await edit(ids, { company: 'Nord AS', jobTitle: 'Sjef', doNotCall: true });
  await edit(ids.slice(0, 1), { company: 'Øst AS', jobTitle: 'Leder' });
  await page.goto('/changes');
  await page
    .locator(`[data-change-set="${changeSetId}"]`)
    .getByRole('button', { name: /^Angre/ })
    .click();
  await toast('1 ble ikke angret, eller bare delvis.').waitFor();
  await page.getByRole('button', { name: 'Vis hvilke' }).click();
  const dialog = page.getByRole('dialog', { name: '1 ble ikke angret, eller bare delvis' });
  const record = dialog.getByRole('listitem').filter({ hasText: 'Kari Lie' });
  await record.getByText('er endret i mellomtiden').waitFor();
  expect(await record.getByRole('listitem').allTextContents()).toEqual([
    'FirmaØst ASi stedet forFjord AS',
    'StillingLederi stedet foringenting',
  ]);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await record.getByRole('link', { name: 'Kari Lie' }).click();
  await page.waitForURL(`**/leads/${ids[0]}`);
  await dialog.waitFor({ state: 'detached' });
  // The toast is gone by then; what it led to is not.
  await page.goto('/changes');
  const undoing = page.locator('[data-change-set]').filter({ hasText: 'angret en endring av 2 kundeemner' });
  await undoing.first().getByRole('button', { name: '1 ble ikke angret, eller bare delvis' }).click();
  await record.getByText('Øst AS').waitFor();
});

/** The page is told when it is loaded that these jobs still run; what became of them it is told when it asks again. */
async function loadWhileRunning(...ids: number[]): Promise<void> {
  await page.route('**/rpc/jobs/list', async (route) => {
    const response = await route.fetch();
    const answer: { json: { items: { id: number; state: string }[] } } = await response.json();
    for (const job of answer.json.items) if (ids.includes(job.id)) job.state = 'running';
    await route.fulfill({ response, json: answer });
  });
  await page.goto('/leads');
}

test('a job that is taken up after the page was loaded anew is told with the way back and to its records', async () => {
  const ids = await addLeads('Siri Dahl', 'Nils Aas');
  const job = await send('leads/bulk-edit', { selection: { ids }, changes: { company: 'Nord AS' } });
  await loadWhileRunning(job.id);
  const told = toast('2 oppføringer endret.');
  await told.getByRole('link', { name: 'Vis' }).waitFor({ timeout: 30_000 });
  await told.getByRole('button', { name: 'Angre' }).click();
  await toast('Angret for 2 oppføringer.').waitFor();
  expect((await read(`leads/${ids[0]}`)).company).toBe('Fjord AS');
});

test('an undo is taken up too', async () => {
  const [id] = await addLeads('Per Gynt');
  const { changeSetId } = await send('leads/bulk-edit', {
    selection: { ids: [id] },
    changes: { company: 'Nord AS' },
  });
  const undoing = await send(`change-sets/${changeSetId}/undo`, {});
  await loadWhileRunning(undoing.id);
  const told = toast('Angret for 1 oppføring.');
  await told.waitFor({ timeout: 30_000 });
  await told.getByRole('button', { name: 'Angre' }).click();
  await expect.poll(async () => (await read(`leads/${id}`)).company).toBe('Nord AS');
});
