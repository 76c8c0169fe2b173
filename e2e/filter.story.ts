import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { findAccessibilityFaults } from './axe.ts';

let app: App;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
  context = await app.signedIn({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  for (const [fullName, company, email] of [
    ['Kari Nordmann', 'Fjord Bygg AS', 'kari@fjord.example'],
    ['Ola Nordmann', 'Nord AS', 'ola@nord.example'],
    ['Åse Bø', 'Bygg og Anlegg', 'ase@anlegg.example'],
    ['Uten Firma', null, null],
    ['Siri Berg', 'Fjell, Vidde AS', null],
  ]) {
    const data = { fullName, company, emails: email ? [{ label: 'work', value: email }] : [] };
    const answer = await context.request.post('/api/v1/leads', { data, headers: { origin: app.address } });
    expect(answer.status()).toBe(201);
  }
});

afterAll(() => app?.close());

const patient = { timeout: 10_000 };
const bar = () => page.getByRole('toolbar', { name: 'Filter' });
const chip = (text: string) => bar().getByRole('button', { name: text, exact: true });
const rows = (count: number) => page.locator(`[role="grid"][aria-rowcount="${count + 1}"]`).waitFor();
const filterInAddress = () => new URL(page.url()).searchParams.get('filter');

/** Makes an account, and links the lead of a name to it. */
async function linkToAccount(name: string, leadName: string) {
  const headers = { origin: app.address };
  const made = await context.request.post('/api/v1/accounts', { data: { name }, headers });
  const account = (await made.json()) as { id: number };
  const { items } = (await app.read('/leads')) as { items: { id: number; fullName: string }[] };
  const lead = items.find(({ fullName }) => fullName === leadName);
  const linked = await context.request.patch(`/api/v1/leads/${lead?.id}`, {
    data: { accountId: account.id },
    headers: { ...headers, 'If-Match': '"1"' },
  });
  expect(linked.status()).toBe(200);
}

/** Pastes a text into a field. */
async function paste(field: Locator, text: string) {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await field.press('Control+V');
}

async function open(search = '') {
  await page.goto(`/leads${search}`);
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
}

test('a condition is made with the keyboard alone, followed by the list, and kept by the address', async () => {
  await open();
  await bar().getByRole('button', { name: 'Filter' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).waitFor();
  await page.keyboard.type('firm');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Verdi' }).fill('bygg');
  await rows(2);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await chip('Firma: inneholder «bygg»').waitFor();
  await page.reload();
  await rows(2);
  await chip('Firma: inneholder «bygg»').focus();
  await page.keyboard.press('Delete');
  await rows(5);
  await expect.poll(filterInAddress, patient).toBeNull();
});

test('a chip is edited where it stands: another operator, another value', async () => {
  await open(`?filter=${encodeURIComponent('{"field":"company","op":"contains","value":"nord"}')}`);
  await rows(1);
  await chip('Firma: inneholder «nord»').click();
  await page.getByRole('combobox', { name: 'Firma' }).click();
  await page.getByRole('option', { name: 'er tom' }).click();
  await rows(1);
  await page.keyboard.press('Escape');
  await chip('Firma: tom').waitFor();
  await page.locator('[data-row="0"]').getByText('Uten Firma').waitFor();
});

test('me or nobody, from a list of people', async () => {
  await open();
  await bar().getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).fill('tilord');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'meg' }).check();
  await rows(0);
  await page.getByRole('checkbox', { name: 'ingen' }).check();
  await rows(5);
  await page.keyboard.press('Escape');
  await chip('Tilordnet: meg, ingen').waitFor();
});

test('a text with a comma is one value, as it is typed; lines that are pasted are several', async () => {
  await open();
  await bar().getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).fill('firma');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Firma' }).click();
  await page.getByRole('option', { name: 'er en av' }).click();
  const values = page.getByRole('combobox', { name: 'Verdi' });
  await values.fill('Fjell, Vidde AS');
  await values.press('Enter');
  await rows(1);
  await chip('Firma: «Fjell, Vidde AS»').waitFor();
  await paste(values, 'Nord AS\r\nBygg og Anlegg\r\n');
  await rows(3);
  await page.keyboard.press('Escape');
  await chip('Firma: «Fjell, Vidde AS», Nord AS, Bygg og Anlegg').waitFor();

  // No e-mail address has a comma in it: a row of them is several.
  await open();
  await bar().getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).fill('e-post');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'E-post' }).click();
  await page.getByRole('option', { name: 'er en av' }).click();
  await paste(page.getByRole('combobox', { name: 'Verdi' }), 'kari@fjord.example, @nord.example');
  await rows(2);
  await page.keyboard.press('Escape');
  await chip('E-post: kari@fjord.example, hos nord.example').waitFor();
});

test('one of several, in a group; and what is nested deeper is shown and kept', async () => {
  await open();
  await bar().getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('option', { name: 'Ett av flere …' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).fill('firma');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Verdi' }).fill('anlegg');
  await rows(1);
  await page.keyboard.press('Escape');
  await bar().getByRole('button', { name: '+ eller' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).fill('firma');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Verdi' }).fill('nord as');
  await rows(2);
  await page.keyboard.press('Escape');
  await page
    .getByRole('group', { name: 'Firma: inneholder «anlegg» eller Firma: inneholder «nord as»' })
    .waitFor();

  // Each of the two can be given company in its turn.
  await chip('Firma: inneholder «anlegg»').click();
  await page.getByRole('button', { name: 'og i tillegg …' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).fill('fullt');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Verdi' }).fill('kari');
  await rows(1);
  await page.keyboard.press('Escape');
  await page.getByText('Lagt til: Fullt navn: inneholder «kari»').waitFor({ state: 'attached' });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Fjern Fullt navn: inneholder «kari»' }).click();
  await rows(2);

  const deep = {
    or: [
      {
        and: [
          {
            or: [
              { field: 'company', op: 'isEmpty' },
              { field: 'company', op: 'is', value: 'Nord AS' },
            ],
          },
        ],
      },
      { field: 'fullName', op: 'startsWith', value: 'åse' },
    ],
  };
  await open(`?filter=${encodeURIComponent(JSON.stringify(deep))}`);
  await rows(3);
  await bar().getByText('Fullt navn: begynner på «åse»').waitFor();
  expect(filterInAddress()).toBe(JSON.stringify(deep));
});

test('a day told from today is edited as that, and can be another that far off, or a date', async () => {
  await page.goto('/campaigns?view=underWay');
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  const day = page.getByRole('combobox', { name: 'Dag' });
  await chip('Startdato: til og med i dag').click();
  await expect.poll(() => day.inputValue(), patient).toBe('i dag');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await day.click();
  await page.getByRole('option', { name: 'for en tid siden' }).click();
  await page.getByRole('textbox', { name: 'Antall' }).fill('3');
  await chip('Startdato: for minst 3 dager siden').waitFor();
  await day.click();
  await page.getByRole('option', { name: 'om en tid' }).click();
  await chip('Startdato: om høyst 3 dager').waitFor();
  // With the number away nothing else is put in its place.
  await page.getByRole('textbox', { name: 'Antall' }).fill('');
  await page.getByRole('combobox', { name: 'Enhet' }).click();
  await page.getByRole('option', { name: 'uker' }).click();
  expect(await page.getByRole('textbox', { name: 'Antall' }).inputValue()).toBe('');
  await page.getByRole('textbox', { name: 'Antall' }).fill('2');
  await chip('Startdato: om høyst 2 uker').waitFor();
  await page.keyboard.press('Escape');
  await chip('Startdato: om høyst 2 uker').click();
  await expect.poll(() => day.inputValue(), patient).toBe('om en tid');
  await day.click();
  await page.getByRole('option', { name: 'en dato' }).click();
  await page.getByRole('textbox', { name: 'Verdi' }).fill('31.12.2026');
  await page.keyboard.press('Enter');
  await chip('Startdato: til 31.12.2026').waitFor();
  // The date stays when it is compared in another way.
  await page.getByRole('combobox', { name: 'Startdato' }).click();
  await page.getByRole('option', { name: 'på datoen' }).click();
  await page.keyboard.press('Escape');
  await chip('Startdato: 31.12.2026').waitFor();
});

test('any of several accounts, or none of them: picked one after the other', async () => {
  for (const [name, of] of [
    ['Havn AS', 'Kari Nordmann'],
    ['Holme AS', 'Siri Berg'],
  ])
    await linkToAccount(name ?? '', of ?? '');
  await open();
  await bar().getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).fill('forretningsf');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Verdi' }).fill('hav');
  await page.getByRole('option', { name: 'Havn AS' }).click();
  await rows(1);
  await page.getByRole('checkbox', { name: 'Havn AS' }).waitFor();
  await page.getByRole('combobox', { name: 'En til' }).fill('holm');
  await page.getByRole('option', { name: 'Holme AS' }).waitFor();
  await page.keyboard.press('Enter');
  await rows(2);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await chip('Tilknyttet forretningsforbindelse: Havn AS, Holme AS').click();
  await page.getByRole('checkbox', { name: 'Havn AS' }).uncheck();
  await rows(1);
  await page.getByRole('checkbox', { name: 'Havn AS' }).check();
  await page.getByRole('combobox', { name: 'Tilknyttet forretningsforbindelse' }).click();
  await page.getByRole('option', { name: 'er ingen av' }).click();
  await rows(3);
  await page.keyboard.press('Escape');
  await chip('Tilknyttet forretningsforbindelse: ikke Holme AS, Havn AS').waitFor();
});

test('a place is looked for in the address', async () => {
  await open();
  await bar().getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kundeemne' }).fill('postst');
  await page.getByRole('option', { name: 'Adresse (poststed)' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Verdi' }).fill('Tromsø');
  await page.getByText('Ingen treff').first().waitFor();
  await page.keyboard.press('Escape');
});

test('a link with a filter or order that cannot be read says so', async () => {
  await open(`?sort=shoeSize&filter=${encodeURIComponent('{"field":"company","op":"like","value":"nord"}')}`);
  await rows(5);
  await page
    .getByText(
      'Filteret i lenken kan ikke leses, og er ikke brukt. Sorteringen i lenken kan ikke leses, og er ikke brukt.',
    )
    .waitFor();
});
