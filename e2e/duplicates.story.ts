import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { app, context, emptyBeforeRetry, page, takePhone } from './owner-window.ts';

const list = [
  'Fullt navn;Firma;E-post;Mobil',
  'Kari Fløysand;Fjordvik Rør AS;kari@fjordvik.example;',
  'Fløysand, Kari;Fjordvik Rør;kari@fjordvik.example;91 23 45 67',
  'Tarjei Storøy;Havnes Bygg;;98 76 54 32',
  'Tarjei Storøi;Havnes Bygg ANS;;98 76 54 32',
  'Live Tjelta;Tjelta Foto;live@tjelta.example;',
  'Live Marie Tjelta;Tjelta Foto AS;live@tjelta.example;',
  'Anja Storøy;Havnes Bygg;post@havnes.example;',
  'Petter Ulvestad;Havnes Bygg;post@havnes.example;',
].join('\n');

async function addLeads(): Promise<void> {
  const [head = '', ...rows] = list.split('\n');
  const keys = head.split(';');
  for (const row of rows) {
    const cells = new Map(row.split(';').map((cell, place) => [keys[place], cell]));
    const [email, mobile] = [cells.get('E-post'), cells.get('Mobil')];
    const answer = await context.request.post('/api/v1/leads', {
      headers: { origin: app.address },
      data: {
        fullName: cells.get('Fullt navn'),
        company: cells.get('Firma'),
        emails: email ? [{ label: 'work', value: email }] : [],
        phones: mobile ? [{ label: 'mobile', value: mobile }] : [],
      },
    });
    if (!answer.ok()) throw new Error(await answer.text());
  }
}

const groups = () => page.getByRole('main').getByRole('listitem');
const patient = { timeout: 10_000 };
const current = () => page.locator('[data-group][data-current]');

const accounts = [
  { name: 'Fjordvik Rør AS', websites: ['https://www.fjordvik.example'], phones: ['22 33 44 55'] },
  { name: 'FJORDVIK RØR', emails: ['post@fjordvik.example'] },
  { name: 'Fjordvik Eiendom AS', websites: ['https://www.fjordvik.example'], phones: ['22 33 44 55'] },
  { name: 'Havnes Bygg AS', phones: ['55 44 33 22'] },
  { name: 'Havens Bygg', phones: ['55443322'] },
];

async function addAccounts(): Promise<void> {
  const listed = (values: string[] = []) => values.map((value) => ({ label: 'work', value }));
  for (const { name, websites, phones, emails } of accounts) {
    const answer = await context.request.post('/api/v1/accounts', {
      headers: { origin: app.address },
      data: { name, websites: listed(websites), phones: listed(phones), emails: listed(emails) },
    });
    if (!answer.ok()) throw new Error(await answer.text());
  }
}

describe('finding duplicates', () => {
  emptyBeforeRetry();

  test('goes through them by keys: merges some, and remembers which are none', async () => {
    await addLeads();
    await page.goto('/leads');
    await page.locator('[data-row="0"] bdi').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('finn duplikater');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Søk etter duplikater' }).click();
    await groups().nth(2).waitFor();
    await expect.poll(() => groups().count(), patient).toBe(3);
    expect(await page.getByRole('main').textContent()).not.toContain('Petter Ulvestad');
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const names = await current().getAttribute('aria-label');
    await page.keyboard.press('x');
    await page
      .getByText(/^Husket: /)
      .last()
      .waitFor();
    await expect.poll(() => groups().count(), patient).toBe(2);
    expect(await current().getAttribute('aria-label')).not.toBe(names);
    await page.getByRole('button', { name: 'Angre' }).click();
    await groups().nth(2).waitFor();

    await page.getByRole('button', { name: /^Samme telefon/ }).click();
    await page.waitForURL(/reason=samePhone/);
    await page.getByText('Tarjei Storøi').waitFor();
    await expect.poll(() => groups().count(), patient).toBe(1);
    await page.keyboard.press('m');
    await page.getByRole('heading', { name: 'Slå sammen 2 oppføringer' }).waitFor();
    const result = page.getByRole('complementary', { name: 'Resultat' });
    expect(await result.textContent()).toContain('Tarjei Storøy');
    await page.getByRole('radio', { name: 'Tarjei Storøi', exact: true }).check();
    expect(await result.textContent()).toContain('Tarjei Storøi');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 oppføringer er slått sammen: Tarjei Storøi').last().waitFor();
    await page.waitForURL(/\/duplicates(\?|$)/);
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByText('Tarjei Storøy').first().waitFor();
    await expect.poll(() => groups().count(), patient).toBe(1);
    await page.route(/duplicates\/compare/, (route) => setTimeout(500).then(() => route.continue()));
    const compared = page.waitForResponse(/duplicates\/compare/);
    await page.keyboard.press('m');
    await page.getByRole('radio', { name: 'Tarjei Storøi', exact: true }).check();
    await compared;
    await setTimeout(200);
    expect(await result.textContent(), 'what was chosen stays chosen').toContain('Tarjei Storøi');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/duplicates(\?|$)/);
    await page.goto('/duplicates');
    await groups().nth(1).waitFor();
    await expect.poll(() => groups().count(), patient).toBe(2);
  });
});

describe('merging what was found', () => {
  test('lists what was said to be none, by whom, and shows it again', async () => {
    await page.goto('/duplicates');
    const apart = page.getByRole('button', { name: /^Ikke duplikater \d/ });
    await groups().nth(1).waitFor();
    const names = (await current().getByRole('columnheader').locator('bdi').allTextContents()).join(' · ');
    expect(await apart.count()).toBe(0);
    await page.keyboard.press('x');
    await apart.click();
    await page.waitForURL(/decided=true/);
    await page.getByText(/^Bestemt av Mette Lund /).waitFor();
    await expect.poll(() => groups().count(), patient).toBe(1);
    expect(await groups().getAttribute('aria-label')).toBe(names);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: `Vis igjen: ${names}` }).click();
    await page.getByText('Ingenting er merket som «ikke duplikater»').waitFor();
    await page.getByRole('button', { name: 'Angre' }).last().click();
    await page.getByRole('button', { name: `Vis igjen: ${names}` }).click();
    await page.getByText('Ingenting er merket som «ikke duplikater»').waitFor();
    await apart.click();
    await groups().nth(1).waitFor();
    await apart.waitFor({ state: 'detached' });
  });

  test('leads from a merged record to the one that stays, with the history of both', async () => {
    const answer = await context.request.get('/api/v1/leads?q=storøi');
    const { items } = await answer.json();
    const id = Number(items[0].id);
    for (const gone of [id - 1, id + 1]) {
      const response = await context.request.get(`/api/v1/leads/${gone}`);
      if (response.status() !== 410) continue;
      await page.goto(`/leads/${gone}`);
      await page.waitForURL(`**/leads/${id}`);
      await page.goto(`/leads/${id}/history`);
      await page
        .getByText(/senere ble slått sammen med denne/)
        .first()
        .waitFor();
      return;
    }
    throw new Error('No merged record was found.');
  });

  test('is offered beside the form of a record that looks like another', async () => {
    const answer = await context.request.get('/api/v1/leads?q=live%20marie');
    const { items } = await answer.json();
    await page.goto(`/leads/${items[0].id}`);
    await page.locator('[id$="-company"]').fill('Tjelta Foto');
    await page.getByRole('button', { name: 'Slå sammen med Live Tjelta' }).click();
    await page.getByRole('heading', { name: 'Slå sammen 2 oppføringer' }).waitFor();
    await page.getByRole('button', { name: 'Slå sammen' }).click();
    await page.getByText('2 oppføringer er slått sammen').last().waitFor();
    await page.waitForURL(/\/leads\/\d+$/);
  });

  test('is offered beside the form of a new record, which is saved on the way', async () => {
    await page.goto('/leads/new');
    await page.locator('[id$="-fullName"]').fill('Kari Fløysand');
    await page.locator('[id$="-company"]').fill('Fjordvik Rør');
    await page
      .getByRole('button', { name: /^Slå sammen med / })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Slå sammen 2 oppføringer' }).waitFor();
    await page.getByRole('button', { name: 'Slå sammen' }).click();
    await page.getByText('2 oppføringer er slått sammen').last().waitFor();
    await page.getByRole('heading', { name: 'Kari Fløysand' }).waitFor();
  });

  test('is offered for some rows of a list', async () => {
    await page.goto('/leads');
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('toolbar').getByRole('button', { name: 'Slå sammen' }).click();
    await page.getByRole('heading', { name: 'Slå sammen 2 oppføringer' }).waitFor();
    await page.goBack();
    await page.locator('[data-row="0"]').waitFor();
  });

  test('works on a phone, without scrolling sideways', async () => {
    await takePhone();
    await page.goto('/duplicates');
    await groups().first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await groups().first().getByRole('button', { name: 'Slå sammen' }).click();
    await page.getByRole('radio').first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});

describe('finding duplicates among accounts', () => {
  emptyBeforeRetry();

  test('finds accounts that are the same firm, apart from people, and merges them', async () => {
    await addAccounts();
    await page.goto('/duplicates');
    await page.getByRole('main').getByText('Forretningsforbindelser', { exact: true }).click();
    await page.waitForURL(/base=account/);
    await page.getByRole('button', { name: 'Søk etter duplikater' }).click();
    await groups().nth(1).waitFor();
    await expect.poll(() => groups().count(), patient).toBe(2);
    expect(await page.getByRole('main').textContent()).not.toContain('Fjordvik Eiendom');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Samme nettadresse/ }).click();
    await page.waitForURL(/reason=sameWebsite/);
    await groups().first().getByRole('button', { name: 'Slå sammen' }).click();
    await page.getByRole('heading', { name: 'Slå sammen 2 oppføringer' }).waitFor();
    const result = page.getByRole('complementary', { name: 'Resultat' });
    expect(await result.textContent()).toContain('post@fjordvik.example');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 oppføringer er slått sammen: Fjordvik Rør AS').last().waitFor();
    await page.waitForURL(/\/duplicates\?.*base=account/);
    await page.goto('/accounts');
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('toolbar').getByRole('button', { name: 'Slå sammen' }).click();
    await page.getByRole('heading', { name: 'Slå sammen 2 oppføringer' }).waitFor();
  });
});
