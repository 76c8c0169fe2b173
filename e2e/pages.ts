import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { App } from './app.ts';

/** A page of the app as it is looked at: by axe in every look, and for `npm run screenshots`. */
export interface PageToLookAt {
  /** Of the files. */
  name: string;
  /** Address, or how to find it (a record has to be looked up). */
  path: string | ((app: App) => Promise<string>);
  /** Whether it is shown to who is not signed in. */
  beforeSignIn?: boolean;
  /** What to do before looking: open a menu, select some rows. */
  prepare?: (page: Page) => Promise<void>;
  /** Left out of windows narrower than this. */
  minWidth?: number;
}

/** A list as one brings it home from a trade fair, with rows of every outcome. */
const fairList = [
  'Navn;Firma;Tittel;E-post;Mobil;Tlf;Postnr/sted;Kilde;Møtt;Merknad',
  'Åse Bø;Fjord AS;Innkjøper;ase@fjord.example;91 23 45 67;02100;0155 Oslo;Messe;ja;Vil ha tilbud',
  'Kåre Østby;Nord ANS;Daglig leder;kare@nord.example;;22 33 44 55;8003 Bodø;Messe;ja;',
  'Bø, Åse;Fjord AS;;ASE@fjord.example;;;;;;',
  ';Sjø og Land;;post@sjo.example;;;;Messe;nei;Ringte om pris',
  'Nils Øye;;Sjef;nils(a)oye.example;;;;;;',
].join('\r\n');

/** A list of firms as an accounting program has them, with rows of every outcome. */
const customerList = [
  'Kundenr;Kundenavn;Kontaktperson;Telefon;E-post;Postadresse;Postnr;Poststed;Besøksadresse;Ansvarlig;Kategori',
  '1001;Fjord Data AS;Kari Moe;22 33 44 55;post@fjord.example;Postboks 12;0101;OSLO;Storgata 1;Mette Lund;Sjømat',
  '1002;Ålesund Fiskeeksport A/S;Per Aas;70 12 34 56;per@fisk.example;;6003;ÅLESUND;;Ukjent Selger;',
  '1003;Nordvik Bygg Bergen AS;;55 12 34 56;nordvik(a)bygg.example;;5003;BERGEN;;;',
  '1004;;Ola Hansen;55 12 34 57;;;;;;;',
  '1005;FJORD DATA;;;;;;Oslo;;;',
].join('\r\n');

/** Chooses a file to import, and goes on to a step. */
function importUpTo(step: 'file' | 'columns' | 'plan', list: string): NonNullable<PageToLookAt['prepare']> {
  return async (page) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.waitForURL(/step=file/);
    await page.goto(page.url().replace('step=file', `step=${step}`));
    await page.locator('main table').first().waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  };
}

/** The address of the first record of a list, or of a page of it. */
function first(list: 'leads' | 'accounts' | 'campaigns', page = ''): (app: App) => Promise<string> {
  return async (app) => {
    const { items } = z
      .object({ items: z.array(z.object({ id: z.number() })) })
      .parse(await app.read(`/${list}?limit=1&total=false`));
    return `/${list}/${items[0]?.id ?? 'none'}${page}`;
  };
}

/** Has something to show: the same lead twice, where the sample data hold nobody twice. */
async function searchForDuplicates(page: Page): Promise<void> {
  const { request } = page;
  const { origin } = new URL(page.url());
  const overview = z
    .object({ open: z.number() })
    .parse(await (await request.get('/api/v1/duplicates')).json());
  if (overview.open === 0) {
    const headers = { origin, prefer: 'wait=30' };
    for (const fullName of ['Tarjei Fløysand', 'Fløysand, Tarjei']) {
      const emails = [{ label: 'work', value: 'tarjei@fjord.example' }];
      await request.post('/api/v1/leads', { headers, data: { fullName, company: 'Fjord AS', emails } });
    }
    await request.post('/api/v1/duplicates/find', { headers });
    await page.reload();
  }
  await page.locator('[data-group]').first().waitFor();
}

/** Record types of one's own, based on either, where there are none. */
async function addOwnTypes(page: Page): Promise<void> {
  const { request } = page;
  const headers = { origin: new URL(page.url()).origin };
  const { items } = z
    .object({ items: z.array(z.unknown()) })
    .parse(await (await request.get('/api/v1/own-types')).json());
  if (items.length === 0) {
    const add = (data: object) => request.post('/api/v1/own-types', { headers, data });
    const partner = { one: { en: 'partner' }, many: { en: 'partners', nb: 'partnere' } };
    const club = { one: { en: 'club', nb: 'idrettslag' }, many: { en: 'clubs', nb: 'idrettslag' } };
    await add({ base: 'contact', label: partner, icon: 'handshake', color: 'teal', workspace: 'sales' });
    await add({ base: 'account', label: club, icon: 'ball', color: 'orange', workspace: 'marketing' });
    for (const fullName of ['Åse Bø', 'Kåre Østby'])
      await request.post('/api/v1/partners', { headers, data: { fullName, company: 'Fjord AS' } });
  }
  await page.locator('[data-type]').nth(1).waitFor();
}

async function openOwnList(page: Page): Promise<void> {
  await addOwnTypes(page);
  await page.goto('/partners');
  await page.locator('[data-row="1"]').waitFor();
}

/** Changes of several kinds, one of them undone, where there is just the sample data. */
async function changeSome(page: Page): Promise<void> {
  const { request } = page;
  const { origin } = new URL(page.url());
  const headers = { origin, prefer: 'wait=30' };
  const shape = z.object({ items: z.array(z.object({ id: z.number() })) });
  const { items: made } = shape.parse(await (await request.get('/api/v1/change-sets')).json());
  if (made.length < 4) {
    const { items } = shape.parse(await (await request.get('/api/v1/leads?limit=12')).json());
    const selection = { ids: items.map(({ id }) => id) };
    const { items: people } = shape.parse(await (await request.get('/api/v1/people')).json());
    const post = (path: string, data: object) => request.post(`/api/v1/${path}`, { headers, data });
    await post('leads/assign', { selection, assignedToId: people[0]?.id ?? null });
    await post('leads/bulk-edit', { selection, changes: { source: 'Messe', jobTitle: 'Innkjøper' } });
    const moved = await post('leads/delete', { selection });
    const { changeSetId } = z.object({ changeSetId: z.number() }).parse(await moved.json());
    await post(`change-sets/${changeSetId}/undo`, {});
    await post('leads', { fullName: 'Tarjei Fløysand' });
    await page.reload();
  }
  await page.locator('[data-change-set]').nth(2).waitFor();
}

/** A text of its own that most leads could hold as a number, where there is just the sample data. */
async function addOwnText(page: Page): Promise<void> {
  const { request } = page;
  const headers = { origin: new URL(page.url()).origin };
  const shape = z.object({ items: z.array(z.object({ id: z.number() })) });
  const { items: fields } = shape.parse(await (await request.get('/api/v1/own-fields')).json());
  if (fields.length === 0) {
    const label = { nb: 'Antall ansatte', en: 'Employees' };
    const field = { kind: 'text', types: ['lead'], label, rules: { maxLength: 20, pattern: '.+' } };
    await request.post('/api/v1/own-fields', { headers, data: field });
    for (const employees of ['12', '40', '007', '1 250', 'noen få', 'ca. 30'])
      await request.post('/api/v1/leads', {
        headers,
        data: { fullName: 'Tarjei Fløysand', company: 'Fjord AS', custom: { employees } },
      });
    await page.reload();
  }
  await page.locator('[data-field=employees] button').click();
  await page.getByRole('dialog').waitFor();
}

/** One entry per page, or per state of it that looks different. */
export const pages: readonly PageToLookAt[] = [
  { name: 'sign-in', path: '/sign-in', beforeSignIn: true },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    beforeSignIn: true,
    prepare: async (page) => {
      await page.locator('input[name=email]').fill('kari@fjord.example');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'set-up-refused',
    path: '/setup?token=spent',
    beforeSignIn: true,
    prepare: async (page) => {
      await page.locator('button[type=submit]').click();
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'leads',
    path: '/leads',
    prepare: async (page) => {
      await page.locator('[data-row="0"] bdi').first().waitFor();
    },
  },
  {
    name: 'leads-selected',
    path: '/leads?sort=fullName',
    minWidth: 768,
    prepare: async (page) => {
      await page.locator('[data-row="2"]').click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('complementary').getByRole('heading').first().waitFor();
    },
  },
  {
    name: 'leads-assign',
    path: '/leads?sort=fullName',
    prepare: async (page) => {
      await page.locator('[data-row="2"] [data-tick]').click();
      await page.getByRole('toolbar').getByRole('button').first().click();
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'leads-categorize',
    path: '/leads?sort=fullName',
    prepare: async (page) => {
      await page.locator('[data-row="2"] [data-tick]').click();
      await page.getByRole('button', { name: /^(Kategoriser|Categorize)$/ }).click();
      await page.getByRole('textbox', { name: /kategori|category/ }).fill('VIP');
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: 'VIP' }).waitFor();
    },
  },
  {
    name: 'leads-bulk-edit',
    path: '/leads?sort=fullName',
    prepare: async (page) => {
      await page.locator('[data-row="2"] [data-tick]').click();
      await page.keyboard.press('Control+a');
      await page.getByRole('toolbar').getByRole('button').nth(1).click();
      const field = page.getByRole('dialog').getByRole('combobox').first();
      await field.click();
      await page.getByRole('option', { name: /^(Telefon|Phone)$/ }).click();
      await page.getByRole('dialog').locator('dl').waitFor();
    },
  },
  {
    name: 'leads-views',
    path: '/leads?view=mine&sort=company',
    prepare: async (page) => {
      await page.locator('h1').getByRole('button').click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'leads-view-missing',
    path: '/leads?view=987654',
    prepare: async (page) => {
      await page.getByText(/Visningen i lenken|The view in the link/).waitFor();
    },
  },
  {
    name: 'leads-nothing-found',
    path: '/leads?q=xyzzy',
    prepare: async (page) => {
      await page.getByText('xyzzy').waitFor();
    },
  },
  { name: 'lead-new', path: '/leads/new' },
  {
    name: 'lead-refused',
    path: '/leads/new',
    prepare: async (page) => {
      await page.locator('[id$="-emails.0.value"]').fill('kari');
      await page.keyboard.press('Control+s');
      await page.locator('[id$="-summary"]').waitFor();
    },
  },
  { name: 'lead', path: first('leads') },
  {
    name: 'lead-name-parts',
    path: first('leads'),
    prepare: async (page) => {
      await page.locator('[aria-haspopup=dialog]').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'lead-account-picker',
    path: first('leads'),
    prepare: async (page) => {
      await page.locator('[id$="-accountId"]').fill('as');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'lead-new-account',
    path: '/leads/new',
    prepare: async (page) => {
      await page.locator('[id$="-accountId"]').fill('Zzz Ny AS');
      await page.getByRole('option', { name: 'Zzz Ny AS' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'lead-rated',
    path: first('leads'),
    prepare: async (page) => {
      await page.locator('label', { hasText: /^Automati/ }).click();
      for (const place of [0, 2, 5]) await page.locator('[data-criteria] input').nth(place).check();
      await page.locator('[data-score-reason]').scrollIntoViewIfNeeded();
    },
  },
  { name: 'lead-history', path: first('leads', '/history') },
  { name: 'contacts', path: '/contacts' },
  { name: 'accounts', path: '/accounts' },
  { name: 'account-record', path: first('accounts') },
  { name: 'account-new', path: '/accounts/new' },
  { name: 'campaigns', path: '/campaigns' },
  { name: 'campaign-new', path: '/campaigns/new' },
  {
    name: 'palette',
    path: '/leads',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
    },
  },
  {
    name: 'shortcuts',
    path: '/settings/account',
    prepare: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'account-menu',
    path: '/settings/account',
    minWidth: 768,
    prepare: async (page) => {
      await page.getByRole('navigation').first().getByRole('button').click();
      await page.getByRole('menu').waitFor();
    },
  },
  { name: 'account', path: '/settings/account' },
  {
    name: 'toast',
    path: '/settings/account',
    prepare: async (page) => {
      const switches = page.getByRole('switch');
      await switches.press('Space');
      await switches.press('Space');
      await page.locator('.mantine-Notification-root').first().waitFor();
    },
  },
  { name: 'sessions', path: '/settings/sessions' },
  { name: 'settings-types', path: '/settings/types', prepare: addOwnTypes },
  {
    name: 'settings-types-new',
    path: '/settings/types',
    prepare: (page) => page.getByRole('button', { name: /^(Ny oppføringstype|New record type)$/ }).click(),
  },
  { name: 'own-type-list', path: '/settings/types', prepare: openOwnList },
  { name: 'settings-fields', path: '/settings/fields/lead' },
  {
    name: 'settings-fields-new',
    path: '/settings/fields/lead',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Legg til felt|Add a field|Add field)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'settings-fields-edit', path: '/settings/fields/lead', prepare: addOwnText },
  {
    name: 'settings-fields-convert',
    path: '/settings/fields/lead',
    prepare: async (page) => {
      await addOwnText(page);
      await page
        .getByRole('dialog')
        .getByRole('combobox', { name: /^(Type|Kind)$/ })
        .click();
      await page.getByRole('option', { name: /^(Tall|Number)/ }).click();
      await page.locator('[data-lost]').waitFor();
    },
  },
  { name: 'settings-forms', path: '/settings/forms/lead' },
  {
    name: 'settings-forms-edited',
    path: '/settings/forms/lead',
    prepare: async (page) => {
      await page.locator('[aria-pressed]').nth(1).click();
      await page.getByRole('button', { name: /^(Legg til en del|Add a section)$/ }).click();
    },
  },
  { name: 'settings-scoring', path: '/settings/scoring/lead' },
  {
    name: 'settings-scoring-evidence',
    path: '/settings/scoring/lead',
    prepare: async (page) => {
      await page.getByRole('heading', { name: /^(Erfaringer|Evidence)$/ }).scrollIntoViewIfNeeded();
      await page.locator('[data-evidence]').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings-scoring-edited',
    path: '/settings/scoring/lead',
    prepare: async (page) => {
      await page
        .getByRole('button', { name: /^(Slett «|Delete “)/ })
        .first()
        .click();
      await page.locator('[data-scoring-preview] table, [data-scoring-preview] p').first().waitFor();
    },
  },
  { name: 'people', path: '/settings/people' },
  { name: 'lists-source', path: '/settings/lists/source' },
  { name: 'lists-category', path: '/settings/lists/category' },
  {
    name: 'lists-merge',
    path: '/settings/lists/stage',
    prepare: async (page) => {
      await page.locator('[data-item] [aria-haspopup=menu]').first().click();
      await page.getByRole('menuitem').first().click();
      await page.getByRole('dialog').getByRole('combobox').last().waitFor();
    },
  },
  { name: 'import', path: '/imports/new' },
  ...(['file', 'columns', 'plan'] as const).flatMap((step): PageToLookAt[] => [
    { name: `import-${step}`, path: '/imports/new', prepare: importUpTo(step, fairList) },
    {
      name: `import-accounts-${step}`,
      path: '/imports/new?type=account',
      prepare: importUpTo(step, customerList),
    },
  ]),
  { name: 'changes', path: '/changes', prepare: changeSome },
  {
    name: 'changes-opened',
    path: '/changes',
    prepare: async (page) => {
      await changeSome(page);
      await page.locator('[data-change-set] button[aria-expanded]').nth(1).click();
      await page.locator('[data-change-set] a').first().waitFor();
    },
  },
  { name: 'duplicates', path: '/duplicates', prepare: searchForDuplicates },
  {
    name: 'duplicates-merge',
    path: '/duplicates',
    prepare: async (page) => {
      await searchForDuplicates(page);
      await page.keyboard.press('j');
      await page.keyboard.press('m');
      await page.getByRole('radio').first().waitFor();
    },
  },
  { name: 'not-found', path: '/there-is-nothing-here' },
];
