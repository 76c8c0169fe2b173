import type { APIRequestContext, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, owner, type Person, startApp } from './app.ts';

let app: App;
let context: BrowserContext;
let page: Page;
let api: Api;

const kari: Person = { name: 'Kari Nordmann', email: 'kari@fjord.example', password: 'hemmelig fjellvei 12' };

/** The REST interface, as the person of the window. */
interface Api {
  get<T = Lead>(path: string): Promise<T>;
  post<T = Lead>(path: string, body: unknown): Promise<T>;
  patch<T = Lead>(path: string, version: number, body: unknown): Promise<T>;
}

interface Lead {
  id: number;
  version: number;
  fullName: string;
  [field: string]: unknown;
}

function apiOf(request: APIRequestContext): Api {
  const headers = { origin: app.address };
  const answer = async <T>(response: Awaited<ReturnType<APIRequestContext['get']>>): Promise<T> => {
    if (!response.ok()) throw new Error(`${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    get: async (path) => answer(await request.get(`/api/v1${path}`)),
    post: async (path, data) => answer(await request.post(`/api/v1${path}`, { headers, data })),
    patch: async (path, version, data) =>
      answer(
        await request.patch(`/api/v1${path}`, { headers: { ...headers, 'if-match': String(version) }, data }),
      ),
  };
}

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
  const owner = await app.signedIn();
  const response = await owner.request.post('/api/v1/people', {
    headers: { origin: app.address },
    data: { ...kari, role: 'member', language: 'nb' },
  });
  expect(response.ok()).toBe(true);
  await owner.close();
});
afterAll(() => app.close());

beforeEach(async () => {
  context = await app.signedIn({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  api = apiOf(context.request);
});
afterEach(() => context.close());

const field = (label: string) => page.locator('input, textarea').and(page.getByLabel(label, { exact: true }));
const name = () => page.getByRole('textbox', { name: 'Fullt navn' });
const button = (text: string) => page.getByRole('button', { name: text, exact: true });
const heading = (text: string) => page.getByRole('heading', { name: text, level: 1 });

/** Waits until something has the keyboard. */
async function hasFocus(locator: Locator): Promise<void> {
  await locator.and(page.locator(':focus')).waitFor();
}

/** All that is kept of forms on this machine, as the browser stores it. */
function keptDrafts(): Promise<string> {
  return page.evaluate<string>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('keyval-store');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('keyval').objectStore('keyval').getAll();
      reading.onsuccess = () => resolve(JSON.stringify(reading.result));
      opening.result.close();
    };
  })`);
}

/** Opens an empty form, and waits until it can be typed in. */
async function newLead(): Promise<void> {
  await page.goto('/leads/new');
  await heading('Nytt kundeemne').waitFor();
  await hasFocus(name());
}

async function openLead(id: number): Promise<void> {
  await page.goto(`/leads/${id}`);
  await name().waitFor();
}

/** Saves with Ctrl+S, and reads the record back. */
async function save(): Promise<Lead> {
  await page.keyboard.press('Control+s');
  await page.getByRole('status').getByText('er lagret').first().waitFor();
  await page.waitForURL(/\/leads\/\d+/);
  return api.get(`/leads/${page.url().split('/').at(-1)}`);
}

describe('a person of whom only the name is known', () => {
  test('is saved by N, the name and Ctrl+Enter, from the list and back to it', async () => {
    await page.goto('/leads');
    await page.locator('h1').waitFor();
    await page.keyboard.press('n');
    await heading('Nytt kundeemne').waitFor();
    await page.keyboard.type('Åse Bråten');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/leads');
    const { items } = await api.get<{ items: Lead[] }>('/leads?sort=-createdAt&limit=1');
    expect(items[0]).toMatchObject({ fullName: 'Åse Bråten', firstName: 'Åse', lastName: 'Bråten' });
  });

  test('can be followed by the next at once', async () => {
    await newLead();
    await page.keyboard.type('Den Første');
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('status').getByText('Den Første er lagret').first().waitFor();
    await expect.poll(() => name().inputValue()).toBe('');
    await page.keyboard.type('Den Andre');
    expect((await save()).fullName).toBe('Den Andre');
  });

  test('can be typed on about while the first save is on its way', async () => {
    await newLead();
    await page.keyboard.type('Ola Lie');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/\/leads\/\d+/);
    await page.keyboard.type(' Moe');
    await page.keyboard.press('Control+s');
    const id = page.url().split('/').at(-1);
    const fullName = async () => (await api.get<Lead>(`/leads/${id}`)).fullName;
    await expect.poll(fullName, { timeout: 10_000 }).toBe('Ola Lie Moe');
  });
});

describe('everything that can be typed', () => {
  test('is what the API returns', async () => {
    await newLead();
    await name().fill('Dr. Søren  Ødegård jr.');
    await field('Stilling').fill('Daglig leder');
    await field('Tilordnet').click();
    await page.getByRole('option', { name: kari.name }).click();
    await field('Firma').fill('Ødegård & Sønner');
    await field('Telefon 1').fill('912 34 567');
    await field('Telefon 2, etikett').fill('Hytta');
    await field('Telefon 2').fill('+46 8 123 456 78');
    await field('E-post 1').fill('Søren <post@odegard.example>');
    await field('E-post 2').fill('soren@odegard.example');
    await page
      .getByRole('group', { name: 'E-post' })
      .getByRole('button', { name: 'standard' })
      .last()
      .click();
    await field('Nett og meldinger 1').fill('odegard.example');
    await field('Adresse 1, Gateadresse').fill('Strandvegen 12');
    await field('Adresse 1, Postnr.').fill('6800');
    await field('Adresse 1, Poststed').fill('Førde');
    await page.getByRole('group', { name: 'Adresse' }).getByRole('button', { name: 'postadresse' }).click();
    await field('Kilde').fill('Kaffekroken');
    await page.getByText('Ny kilde').waitFor();
    await page.getByText('Manuell').click();
    await page.getByRole('radio', { name: '4 av 5 stjerner' }).check();
    await field('Kommentarer').fill('Har tre bygg.\nSøren bestemmer.');
    await field('Ikke send brev').check();
    const lead = await save();
    expect(lead).toMatchObject({
      fullName: 'Dr. Søren  Ødegård jr.',
      title: 'Dr.',
      firstName: 'Søren',
      lastName: 'Ødegård',
      suffix: 'jr.',
      fileAs: 'Ødegård, Søren jr.',
      jobTitle: 'Daglig leder',
      company: 'Ødegård & Sønner',
      phones: [
        { label: 'work', value: '912 34 567', e164: '+4791234567' },
        { label: 'Hytta', value: '+46 8 123 456 78', e164: '+46812345678' },
      ],
      emails: [
        { label: 'work', value: 'post@odegard.example' },
        { label: 'home', value: 'soren@odegard.example', default: true },
      ],
      websites: [{ label: 'website', value: 'odegard.example' }],
      addresses: [
        { label: 'work', street: 'Strandvegen 12', postalCode: '6800', city: 'Førde', mailing: true },
      ],
      source: 'Kaffekroken',
      ratingMode: 'manual',
      rating: 4,
      comments: 'Har tre bygg.\nSøren bestemmer.',
      doNotSendLetter: true,
      active: true,
    });
    await openLead(lead.id);
    expect(await field('Telefon 1').inputValue()).toBe('91 23 45 67');
    expect(await page.getByRole('link', { name: 'Ring 912 34 567' }).getAttribute('href')).toBe(
      'tel:+4791234567',
    );
    expect(await page.getByRole('link', { name: /^Skriv til post@/ }).getAttribute('href')).toBe(
      'mailto:post@odegard.example',
    );
    const { items } = await api.get<{ items: { name: string }[] }>('/lists/source');
    expect(items.map((source) => source.name)).toContain('Kaffekroken');
  });

  test('is the name in its parts, and what it is filed under', async () => {
    await newLead();
    await name().fill('Anne Marie Lie');
    await button('Navnedeler').click();
    await field('Fornavn').fill('Anne Marie');
    await field('Mellomnavn').fill('');
    await page.keyboard.press('Escape');
    expect(await name().inputValue()).toBe('Anne Marie Lie');
    await field('Firma').fill('Lie AS');
    await field('Arkiver som').click();
    await page.getByRole('option', { name: 'Lie AS (Lie, Anne Marie)' }).click();
    expect(await save()).toMatchObject({
      firstName: 'Anne Marie',
      middleName: null,
      lastName: 'Lie',
      fileAs: 'Lie AS (Lie, Anne Marie)',
      fileAsChoice: 'companyLastFirst',
    });
  });

  test('is one line that fills the form', async () => {
    await newLead();
    await page
      .getByLabel('Fyll skjemaet fra én linje')
      .fill('Kari Moe, Fjord AS, kari@fjord.no, 22 33 44 55');
    await page.keyboard.press('Enter');
    expect(await save()).toMatchObject({
      fullName: 'Kari Moe',
      company: 'Fjord AS',
      emails: [{ value: 'kari@fjord.no' }],
      phones: [{ value: '22 33 44 55' }],
    });
  });

  test('is a time stamp in the comments, at the cursor', async () => {
    await newLead();
    await name().fill('Med stempel');
    await field('Kommentarer').fill('Først.');
    await button('Sett inn tidsstempel').click();
    await page.keyboard.type('ringte.');
    const { comments } = await save();
    expect(comments).toMatch(/^Først\.\n\d\d\.\d\d\.\d{4} \d\d\.\d\d /);
    expect(comments).toContain(` ${owner.name}: ringte.`);
  });
});

describe('what has to be mended', () => {
  test('is said in a summary that has the focus, and at the field; nothing typed is lost', async () => {
    await newLead();
    await field('E-post 1').fill('kari');
    await field('Stilling').fill('Leder');
    await page.keyboard.press('Control+s');
    const summary = page.getByRole('region', { name: '2 felt må rettes' });
    await summary.waitFor();
    await hasFocus(summary);
    await summary.getByRole('link', { name: 'E-post 1 mangler @.' }).click();
    await hasFocus(field('E-post 1'));
    expect(await field('E-post 1').getAttribute('aria-invalid')).toBe('true');
    await field('E-post 1').fill('kari@fjord.example');
    await page.getByRole('region', { name: '1 felt må rettes' }).waitFor();
    await name().fill('Kari');
    await summary.waitFor({ state: 'detached' });
    expect(await save()).toMatchObject({ fullName: 'Kari', jobTitle: 'Leder' });
  });

  test('is also what only the server can tell', async () => {
    const lead = await api.post('/leads', { fullName: 'Med bilde' });
    await openLead(lead.id);
    await field('Stilling').fill('x'.repeat(301));
    await page.keyboard.press('Control+s');
    await page.getByRole('link', { name: 'Stilling kan ha høyst 300 tegn.' }).waitFor();
    expect(await field('Stilling').inputValue()).toHaveLength(301);
  });
});

describe('what is not saved', () => {
  test('is offered again after the browser has crashed', async () => {
    await newLead();
    await name().fill('Borte Vekk');
    await field('Kommentarer').fill('Lang historie.');
    await page.getByText('Utkast lagret på denne maskinen').waitFor();
    // It may have been said of the name alone.
    await expect.poll(keptDrafts).toContain('Lang historie.');
    await page.close();
    page = await context.newPage();
    await newLead();
    await page.getByText(/Kladd fra \d\d\.\d\d/).waitFor();
    await button('Gjenopprett').click();
    expect(await name().inputValue()).toBe('Borte Vekk');
    expect(await save()).toMatchObject({ fullName: 'Borte Vekk', comments: 'Lang historie.' });
    await newLead();
    await page.waitForTimeout(300);
    expect(await page.getByText(/Kladd fra/).count()).toBe(0);
  });

  test('is asked about before the form is left, by Escape and by a link', async () => {
    const lead = await api.post('/leads', { fullName: 'Spør Først' });
    await page.goto('/leads');
    await page.locator('h1').waitFor();
    await openLead(lead.id);
    await field('Stilling').fill('Sjef');
    await page.keyboard.press('Escape');
    await button('Fortsett å redigere').click();
    expect(await field('Stilling').inputValue()).toBe('Sjef');
    await page.getByRole('link', { name: 'Kampanjer' }).click();
    await button('Avslutt uten å lagre').click();
    await page.waitForURL('**/campaigns');
    await openLead(lead.id);
    expect(await field('Stilling').inputValue()).toBe('');
    expect(await page.getByText(/Kladd fra/).count()).toBe(0);
  });

  test('stays while the history is looked at', async () => {
    const lead = await api.post('/leads', { fullName: 'Ser På Loggen' });
    await openLead(lead.id);
    await field('Stilling').fill('Sjef');
    await page.getByRole('link', { name: 'Logg', exact: true }).click();
    await page.getByText('opprettet oppføringen').waitFor();
    await page.getByRole('link', { name: 'Generelt' }).click();
    expect(await field('Stilling').inputValue()).toBe('Sjef');
  });
});

describe('two people on the same lead', () => {
  let other: BrowserContext;
  let others: Api;

  beforeEach(async () => {
    other = await app.signedIn({}, kari);
    others = apiOf(other.request);
  });
  afterEach(() => other.close());

  test('both have their changes where they changed different fields', async () => {
    const lead = await api.post('/leads', { fullName: 'Felles Kunde', jobTitle: 'Leder' });
    await openLead(lead.id);
    await field('Kommentarer').fill('Min kommentar.');
    await others.patch(`/leads/${lead.id}`, lead.version, { jobTitle: 'Styreleder' });
    await page.getByText('Nettopp endret av Kari Nordmann: Stilling.').waitFor();
    expect(await field('Stilling').inputValue()).toBe('Styreleder');
    expect(await save()).toMatchObject({ jobTitle: 'Styreleder', comments: 'Min kommentar.' });
  });

  test('see both values where they changed the same, and choose', async () => {
    const lead = await api.post('/leads', { fullName: 'Omstridt', jobTitle: 'Leder', comments: 'Før.' });
    await openLead(lead.id);
    await field('Stilling').fill('Sjef');
    await field('Kommentarer').fill('Før.\nMin.');
    await others.patch(`/leads/${lead.id}`, lead.version, {
      jobTitle: 'Styreleder',
      comments: 'Før.\nKaris.',
    });
    await page.getByText('Dette har du også endret: Stilling og Kommentarer.').waitFor();
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'De samme feltene er lagret av Kari Nordmann' });
    await dialog.getByRole('group', { name: 'Stilling' }).getByText('Styreleder').click();
    await dialog.getByRole('button', { name: 'Lagre det som er valgt' }).click();
    await dialog.getByRole('alert').getByText('Du har ikke valgt i 1 felt.').waitFor();
    await dialog.getByRole('group', { name: 'Kommentarer' }).getByText('Begge').click();
    await dialog.getByRole('button', { name: 'Lagre det som er valgt' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await api.get(`/leads/${lead.id}`)).comments).toBe('Før.\nKaris.\n\nMin.');
    expect((await api.get(`/leads/${lead.id}`)).jobTitle).toBe('Styreleder');
  });

  test('are told apart in the history: who, what it was, and what it is', async () => {
    const lead = await api.post('/leads', { fullName: 'Med Logg', jobTitle: 'Leder' });
    await others.patch(`/leads/${lead.id}`, lead.version, { jobTitle: 'Styreleder' });
    await page.goto(`/leads/${lead.id}/history`);
    const newest = page.getByRole('main').locator('ol > li').first();
    await newest.getByText('Kari Nordmann endret oppføringen').waitFor();
    expect(await newest.textContent()).toMatch(/StillingFør: Leder\s*→\s*Etter: Styreleder/);
  });
});

describe('the keyboard', () => {
  test('goes on with Enter from field to field, and saves nothing by it', async () => {
    await newLead();
    await page.keyboard.type('Ved Tastaturet');
    await page.keyboard.press('Enter');
    await hasFocus(field('Stilling'));
    await page.keyboard.type('Leder');
    for (const wanted of ['Tilordnet', 'Kategorier', 'Firma']) {
      await page.keyboard.press('Enter');
      await hasFocus(field(wanted));
    }
    await page.keyboard.type('Fjord AS');
    expect(page.url()).toContain('/leads/new');
    expect(await save()).toMatchObject({
      fullName: 'Ved Tastaturet',
      jobTitle: 'Leder',
      company: 'Fjord AS',
    });
  });

  test('takes a row away, and brings it back', async () => {
    const lead = await api.post('/leads', {
      fullName: 'To Numre',
      phones: [
        { label: 'mobile', value: '91234567' },
        { label: 'work', value: '22334455' },
      ],
    });
    await openLead(lead.id);
    await page.getByRole('button', { name: 'Fjern Mobil 91234567' }).press('Enter');
    await expect.poll(() => field('Telefon 1').inputValue()).toBe('22334455');
    await hasFocus(field('Telefon 1'));
    await button('Angre').click();
    await expect.poll(() => field('Telefon 1').inputValue()).toBe('91 23 45 67');
  });
});

describe('what a lead is linked to', () => {
  test('is an account that is found, and offers its name and address', async () => {
    const account = await api.post('/accounts', {
      name: 'Bryggen Bakeri AS',
      addresses: [{ label: 'work', street: 'Bryggen 1', postalCode: '5003', city: 'Bergen', mailing: true }],
    });
    await newLead();
    await name().fill('Bente Baker');
    await field('Tilknyttet forretningsforbindelse').fill('bryggen');
    await page.keyboard.press('Enter');
    await button('Bruk firmanavnet «Bryggen Bakeri AS»').click();
    await button('Bruk adressen Bryggen 1, 5003 Bergen').click();
    expect(await save()).toMatchObject({
      accountId: account.id,
      company: 'Bryggen Bakeri AS',
      addresses: [{ label: 'work', street: 'Bryggen 1', postalCode: '5003', city: 'Bergen', mailing: true }],
    });
  });

  test('is an account made on the spot', async () => {
    await newLead();
    await name().fill('Nils Ny');
    await field('Tilknyttet forretningsforbindelse').fill('Helt Ny AS');
    await page.getByRole('option', { name: 'Ny forretningsforbindelse «Helt Ny AS»' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ny forretningsforbindelse' });
    await dialog.getByLabel('Telefon 1', { exact: true }).fill('22 33 44 55');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => field('Tilknyttet forretningsforbindelse').inputValue()).toBe('Helt Ny AS');
    const lead = await save();
    expect(await api.get(`/accounts/${lead.accountId}`)).toMatchObject({
      name: 'Helt Ny AS',
      phones: [{ value: '22 33 44 55' }],
    });
  });

  test('is the campaign that brought it, as a trade show does', async () => {
    const campaign = await api.post('/campaigns', { title: 'Byggemessen 2026' });
    await newLead();
    await name().fill('Fra Messen');
    await field('Kilde').fill('Messe');
    await page.keyboard.press('Tab');
    await field('Igangsatt av').click();
    await page.getByRole('option', { name: /^Byggemessen 2026/ }).click();
    expect(await save()).toMatchObject({
      source: 'Messe',
      initiatedBy: { type: 'campaign', id: campaign.id },
    });
  });
});

test('a lead that looks like another says so before it is saved', async () => {
  const lead = await api.post('/leads', {
    fullName: 'Tvilling Tvillingsen',
    company: 'To AS',
    phones: [{ label: 'mobile', value: '90 00 11 22' }],
  });
  await newLead();
  await name().fill('Noen Andre');
  await field('Telefon 1').fill('+47 900 01 122');
  const hint = page.getByRole('region', { name: 'Ligner på en annen oppføring' });
  await hint.getByText('Tvilling Tvillingsen, To AS – samme telefon').waitFor();
  const opened = context.waitForEvent('page');
  await hint.getByRole('link').click();
  expect((await opened).url()).toBe(`${app.address}/leads/${lead.id}`);
  expect(await field('Telefon 1').inputValue()).toBe('90 00 11 22');
});

test('an account that looks like another says so, also where it is made on the spot', async () => {
  // Another one at a second try, which would find what the first has left.
  const name = `Tvillingfjord ${Date.now()}`;
  const data = { name: `${name} AS`, addresses: [{ label: 'work', city: 'Førde' }] };
  const account = await (await context.request.post('/api/v1/accounts', { data })).json();
  const hint = page.getByRole('region', { name: 'Ligner på en annen oppføring' });
  await page.goto('/accounts/new');
  await page.getByLabel('Navn', { exact: false }).first().fill(name.toLowerCase());
  await hint.getByText(`${name} AS, Førde – samme navn`).waitFor();
  await hint.getByRole('button', { name: `Slå sammen med ${name} AS` }).click();
  await page.waitForURL(new RegExp(`/duplicates/merge\\?ids=.*${account.id}.*base=account`));

  await newLead();
  await page.getByLabel('Tilknyttet forretningsforbindelse').fill(name.replace(' ', '  '));
  await page.getByRole('option', { name: /^Ny forretningsforbindelse/ }).click();
  await page.getByRole('dialog').getByText(`${name} AS, Førde – samme navn`).waitFor();
});

describe('a picture', () => {
  const png = () =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: '#4477aa' } })
      .png()
      .toBuffer();

  test('is chosen, cut to shape, saved with the record, and taken away again', async () => {
    await newLead();
    await name().fill('Med Ansikt');
    await button('Bilde').click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Velg et bilde' }).click();
    await (await chooser).setFiles({ name: 'ansikt.png', mimeType: 'image/png', buffer: await png() });
    await page.getByRole('slider', { name: 'Zoom' }).press('ArrowRight');
    await button('Bruk bildet').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const lead = await save();
    const response = await context.request.get(`/api/v1/files/${lead.pictureId}`);
    const { width, height } = await sharp(await response.body()).metadata();
    expect([width, height]).toEqual([512, 512]);
    await button('Bilde').click();
    await page.getByRole('menuitem', { name: 'Fjern bildet' }).click();
    await page.keyboard.press('Control+s');
    const picture = async () => (await api.get<Lead>(`/leads/${lead.id}`)).pictureId;
    await expect.poll(picture, { timeout: 10_000 }).toBeNull();
  });

  test('that is none is told from one that is', async () => {
    await newLead();
    await button('Bilde').click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Velg et bilde' }).click();
    await (await chooser).setFiles({
      name: 'x.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    });
    await page.getByText('Dette er ikke et bilde som kan vises her.').waitFor();
  });
});
