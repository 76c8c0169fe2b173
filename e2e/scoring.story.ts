import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { context, page } from './owner-window.ts';

const reason = () => page.locator('[data-score-reason]');
const criterion = (name: string) => page.locator('[data-criteria]').getByRole('checkbox', { name });
const rows = () => page.locator('[data-criterion] input[type=text], [data-criterion] input:not([type])');
const descriptions = async () => Promise.all((await rows().all()).map((row) => row.inputValue()));
const patient = { timeout: 10_000 };

async function addLead(fullName: string, criteriaMet: readonly number[] = []): Promise<number> {
  const made = await context.request.post('/api/v1/leads', { data: { fullName, criteriaMet } });
  return (await made.json()).id;
}

test('ticks give stars as they are made, with the reason, and what is saved is so', async () => {
  const id = await addLead('Åse Bø');
  await page.goto(`/leads/${id}`);
  await criterion('Behov bekreftet').check();
  await criterion('Har budsjett').check();
  await expect.poll(() => reason().textContent(), patient).toContain('2 av 5 stjerner: 6 av 14 poeng');
  await expect.poll(() => reason().textContent()).toContain('«Ble anbefalt oss» gir 3.');
  await page.keyboard.press('Control+s');
  await expect
    .poll(async () => (await (await context.request.get(`/api/v1/leads/${id}`)).json()).rating, patient)
    .toBe(2);
  await criterion('Ble anbefalt oss').check();
  await page.keyboard.press('Control+s');
  await expect
    .poll(async () => (await (await context.request.get(`/api/v1/leads/${id}`)).json()).rating, patient)
    .toBe(3);
  await page.getByText('Slik ble stjernene til').click();
  await page.getByText('kryssene ble endret').first().waitFor();
  await page.getByText('da oppføringen ble opprettet').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('criteria are changed in the settings: put in order by keys and by dragging, previewed, saved, and undone', async () => {
  const id = await addLead('Kari Lie', [1]);
  await page.goto('/settings/scoring/lead');
  await expect.poll(descriptions, patient).toHaveLength(6);
  const [first, second, third] = await descriptions();

  await page.locator('[data-handle]').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await descriptions()).slice(0, 2)).toEqual([second, first]);
  const focused = () => page.locator(':focus').getAttribute('aria-label');
  await expect.poll(focused).toContain(first);

  await page.getByRole('textbox', { name: 'Kriterium 2', exact: true }).fill('Behovet er bekreftet');
  await expect.poll(() => page.getByLabel('På engelsk').inputValue()).toBe('Need confirmed');
  await page.getByRole('textbox', { name: 'Kriterium 2', exact: true }).fill(first ?? '');
  await expect.poll(() => page.getByLabel('På engelsk').count()).toBe(0);

  const from = await page.locator('[data-handle]').nth(2).boundingBox();
  const to = await page.locator('[data-handle]').first().boundingBox();
  if (!from || !to) throw new Error('The handles are not there.');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y - 6, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await descriptions()).slice(0, 3)).toEqual([third, second, first]);

  for (const name of [third, second]) await page.getByRole('button', { name: `Slett «${name}»` }).click();
  await page.getByText(/får andre stjerner/).waitFor();
  await page.getByRole('button', { name: /^Lagre, og endre stjernene til/ }).click();
  await page
    .getByText(/fikk andre stjerner/)
    .first()
    .waitFor();
  const rating = async () => (await (await context.request.get(`/api/v1/leads/${id}`)).json()).rating;
  expect(await rating()).toBe(2);
  await expect.poll(descriptions).toHaveLength(4);
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Angre' }).click();
  await expect.poll(descriptions, patient).toHaveLength(6);
  await expect.poll(rating, patient).toBe(1);
});

test('leads are filtered by the criteria they meet, and a chip says which', async () => {
  await addLead('Per Gynt', [3]);
  await page.goto(
    `/leads?filter=${encodeURIComponent(JSON.stringify({ field: 'criteriaMet', op: 'in', value: [3] }))}`,
  );
  await page.getByText('Per Gynt').first().waitFor();
  await page.getByText('Har budsjett').first().waitFor();
  await expect.poll(() => page.getByText('Kari Lie').count()).toBe(0);
});

test('criteria that someone else saves meanwhile are not overwritten: it is said, and theirs are loaded', async () => {
  await page.goto('/settings/scoring/contact');
  await expect.poll(descriptions, patient).not.toHaveLength(0);
  await rows().first().fill('Kjenner oss fra før');
  const address = '/api/v1/scoring-criteria/contact';
  const theirs = await (await context.request.get(address)).json();
  await context.request.put(address, { data: theirs.slice(1) });
  await page
    .getByText('Noen andre lagret kriteriene mens du redigerte dem.', { exact: false })
    .waitFor(patient);
  expect(await descriptions()).toContain('Kjenner oss fra før');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hent deres kriterier' }).click();
  await expect.poll(descriptions, patient).toHaveLength(theirs.length - 1);
  expect(await descriptions()).not.toContain('Kjenner oss fra før');
});
