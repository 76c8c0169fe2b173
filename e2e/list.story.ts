import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, owner, startApp } from './app.ts';
import { findAccessibilityFaults } from './axe.ts';

const jonas = { name: 'Jonas Berg', email: 'jonas@fjord.example', password: 'vidde og fjord og fjell' };
const newDatabase = 'in a new database';
let app: App;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
  const { email, name, password } = jonas;
  const { context } = await window();
  const added = await context.request.post('/api/v1/people', {
    data: { email, name, password, role: 'member', language: 'nb' },
  });
  expect(added.status(), await added.text()).toBe(201);
  await context.close();
});

afterAll(() => app?.close());

let isFilled = false;
beforeEach(async ({ task }) => {
  if (isFilled || task.suite?.name === newDatabase) return;
  isFilled = true;
  await fill();
});

afterEach(async () => {
  await page?.context().close();
});

async function window(person = owner, options: { width?: number; height?: number; touch?: boolean } = {}) {
  const { width = 1440, height = 900, touch = false } = options;
  const context = await app.signedIn(
    { viewport: { width, height }, hasTouch: touch, isMobile: touch, reducedMotion: 'reduce' },
    person,
  );
  return { context, page: await context.newPage() };
}

async function open(path = '/leads', options: Parameters<typeof window>[1] = {}) {
  ({ page } = await window(owner, options));
  await page.goto(path);
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
}

const row = (index: number, on = page) => on.locator(`[data-row="${index}"]`);
const grid = () => page.locator('[role="grid"]');
const search = () => page.getByRole('textbox', { name: 'Søk i kundeemner' });
const pane = () => page.getByRole('complementary', { name: 'Valgt kundeemne' });

/** Makes a lead as somebody, in a window that is not looked at. */
async function make(fields: { fullName: string; [key: string]: unknown }, person = owner): Promise<number> {
  const { context } = await window(person);
  const answer = await context.request.post('/api/v1/leads', { data: fields });
  expect(answer.status(), await answer.text()).toBe(201);
  const { id } = await answer.json();
  await context.close();
  return id;
}

/** 201 leads: the sample data, where no story has asked for them yet, and one more. */
async function fill(): Promise<void> {
  const { context } = await window();
  const headers = { origin: app.address, prefer: 'wait=30' };
  const { total } = await (await context.request.get('/api/v1/leads?limit=1')).json();
  if (total === 0) expect((await context.request.post('/api/v1/sample-data', { headers })).ok()).toBe(true);
  await context.close();
  await make({
    fullName: 'Søren Ødegård',
    company: 'Ødegård & Sønner',
    phones: [{ label: 'mobile', value: '91 23 45 67' }],
  });
}

async function change(id: number, fields: object, person = jonas): Promise<void> {
  const { context } = await window(person);
  const read = await (await context.request.get(`/api/v1/leads/${id}`)).json();
  const answer = await context.request.patch(`/api/v1/leads/${id}`, {
    data: fields,
    headers: { 'if-match': String(read.version) },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  await context.close();
}

/** A machine that runs other things meanwhile is slower than a reader would bear. */
const patient = { timeout: 8000 };

async function leadInAddress(): Promise<string | null> {
  return new URL(page.url()).searchParams.get('record');
}

async function rows(expected: number): Promise<void> {
  await page.locator(`[role="grid"][aria-rowcount="${expected + 1}"]`).waitFor();
}

describe(newDatabase, () => {
  test('the list says what would stand here, and offers three ways to begin', async () => {
    await open();
    await page.getByText('Her kommer kundeemnene dine').waitFor();
    for (const name of ['Nytt kundeemne', 'Importer en liste']) {
      await page.getByRole('main').getByRole('link', { name }).last().waitFor();
    }
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Prøv med eksempeldata' }).click();
    await rows(200);
    await row(0).waitFor();
  });
});

describe('the list', () => {
  test('tells how many there are, exactly, and searches while one types', async () => {
    await open();
    await rows(201);
    await page.getByText('201 kundeemner').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('odegard sonner');
    await rows(1);
    await row(0).getByText('Søren Ødegård').waitFor();
    expect(await search().evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    await expect.poll(() => new URL(page.url()).searchParams.get('q'), patient).toBe('odegard sonner');
    await search().fill('912345');
    await row(0).getByText('Søren Ødegård').waitFor();
    await rows(1);
    await expect.poll(() => new URL(page.url()).searchParams.get('q'), patient).toContain('912345');
    await page.reload();
    await rows(1);
    expect(await search().inputValue()).toBe('912345');
  });

  test('says so when nothing is found, and takes the search back', async () => {
    await open('/leads?q=xyzzy');
    await page.getByText('Ingen treff på «xyzzy»').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: 'Tøm søket' }).last().click();
    await rows(201);
    expect(await search().inputValue()).toBe('');
  });

  test('is sorted by any column, and back the other way', async () => {
    await open();
    await rows(201);
    for (const [name, key] of [
      ['Navn', 'fullName'],
      ['Firma', 'company'],
      ['E-post', 'emails'],
      ['Tilordnet', 'assignedToId'],
    ]) {
      const header = page.getByRole('columnheader', { name, exact: true });
      await header.getByRole('button').click();
      await page.locator('[role="grid"][aria-busy="false"] [aria-sort="ascending"]').waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get('sort'), patient).toBe(key);
      await header.getByRole('button').click();
      await page.locator('[role="grid"][aria-busy="false"] [aria-sort="descending"]').waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get('sort'), patient).toBe(`-${key}`);
    }
    await page.getByRole('columnheader', { name: 'Vurdering' }).getByRole('button').click();
    await row(0).getByRole('img', { name: '5 av 5 stjerner' }).waitFor();
  });

  test('sorts names as Norwegians do, and finds them by their first letters', async () => {
    await make({ fullName: 'Åse Marit Kvåle' });
    await make({ fullName: 'Quentin Qvist' });
    await open('/leads?sort=fullName');
    await row(0).click();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator(':focus').textContent(), patient).toContain('Å');
    await page.keyboard.press('Home');
    await page.keyboard.type('quen');
    await page.locator(':focus').getByText('Quentin Qvist').waitFor();
  });
});

describe('the columns', () => {
  const head = (name: string) => page.getByRole('columnheader', { name, exact: true });
  const inAddress = (key: string) => new URL(page.url()).searchParams.get(key);
  const middleOf = async (name: string) => {
    const box = await head(name).boundingBox();
    if (box === null) throw new Error(`No head ${name}.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  test('are chosen, kept in sight and put in another order, and a link shows the same', async () => {
    await open();
    await page.getByRole('button', { name: 'Kolonner' }).click();
    const panel = page.getByRole('dialog', { name: 'Kolonner' });
    await panel.getByRole('textbox', { name: 'Finn et felt' }).fill('kilde');
    await panel.getByRole('checkbox', { name: 'Kilde' }).check();
    await head('Kilde').waitFor();
    await panel.getByRole('textbox', { name: 'Finn et felt' }).fill('');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const handle = (name: string) => panel.getByRole('button', { name: `Flytt ${name}: pil opp eller ned` });
    await handle('Kilde').press('ArrowUp');
    await handle('Firma').dragTo(handle('Vurdering'), { targetPosition: { x: 8, y: 24 } });
    await panel.getByRole('button', { name: 'Hold Navn og alt foran synlig' }).click();
    await page.keyboard.press('Escape');
    const columns = 'fullName!,rating,company,emails,phones,assignedToId,source,updatedAt';
    await expect.poll(() => inAddress('columns'), patient).toBe(columns);
    await page.reload();
    await head('Kilde').waitFor();
    await page.getByRole('button', { name: 'Kolonner' }).click();
    await page.getByRole('button', { name: 'Tilbake til de vanlige kolonnene' }).click();
    await expect.poll(() => inAddress('columns'), patient).toBeNull();
  });

  test('take one change after the other, also before the first is drawn', async () => {
    await open();
    await page.getByRole('button', { name: 'Kolonner' }).click();
    const boxes = page.getByRole('dialog', { name: 'Kolonner' }).getByRole('checkbox', { checked: true });
    await boxes.first().waitFor();
    // Both within one task of the browser, which draws nothing in between.
    await boxes.evaluateAll((inputs: { click(): void }[]) =>
      inputs.slice(2, 4).map((input) => input.click()),
    );
    const columns = 'fullName,company,phones,assignedToId,updatedAt';
    await expect.poll(() => inAddress('columns'), patient).toBe(columns);
  });

  test('are made wider by their edge and by the keys, and moved by dragging their heads', async () => {
    await open();
    const edge = await head('Firma').boundingBox();
    if (edge === null) throw new Error('No head to drag.');
    await page.mouse.move(edge.x + edge.width, edge.y + 16);
    await page.mouse.down();
    await page.mouse.move(edge.x + edge.width + 30, edge.y + 16, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => (await head('Firma').boundingBox())?.width, patient)
      .toBeCloseTo(edge.width + 30, -1);
    await head('Firma').getByRole('button').focus();
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await expect.poll(() => inAddress('columns'), patient).toMatch(/^company:\d+,fullName,/);
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await head('Vurdering').dragTo(head('Firma'), { targetPosition: { x: 8, y: 16 } });
    await expect.poll(() => inAddress('columns'), patient).toMatch(/^rating,company:\d+,fullName,/);
    const [from, to] = [await middleOf('Firma'), await middleOf('E-post')];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y, { steps: 4 });
    await head('E-post').and(page.locator('[data-drag="after"]')).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-drag]').waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(inAddress('columns')).toMatch(/^rating,company:\d+,fullName,/);
    expect(inAddress('sort')).toBeNull();
  });

  test('are moved with a finger', async () => {
    await open('/leads', { touch: true });
    const [from, to] = [await middleOf('Firma'), await middleOf('Navn')];
    const fingers = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', from);
    for (const share of [0.25, 0.5, 0.75, 1])
      await touch('touchMove', { x: from.x + (to.x - 30 - from.x) * share, y: from.y });
    await touch('touchEnd');
    await expect.poll(() => inAddress('columns'), patient).toMatch(/^company,fullName,/);
  });

  test('sort by up to three, the order told beside each', async () => {
    await open();
    await head('Vurdering').getByRole('button').click();
    await page.locator('[aria-sort="descending"]').waitFor();
    await page
      .getByRole('columnheader', { name: 'Firma' })
      .getByRole('button')
      .click({ modifiers: ['Shift'] });
    await expect.poll(() => inAddress('sort'), patient).toBe('-rating,company');
    await page.getByRole('columnheader', { name: 'Firma 2' }).waitFor();
    await page
      .getByRole('columnheader', { name: 'Firma' })
      .getByRole('button')
      .click({ modifiers: ['Shift'] });
    await expect.poll(() => inAddress('sort'), patient).toBe('-rating,-company');
  });
});

describe('beside the list', () => {
  test('stands the lead that one walks to, and the address keeps it', async () => {
    await open('/leads?sort=fullName');
    await row(2).click();
    const name = await row(2).locator('bdi').first().textContent();
    await pane()
      .getByRole('heading', { name: name ?? '' })
      .waitFor();
    await expect.poll(leadInAddress, patient).not.toBeNull();
    const third = await leadInAddress();
    await page.keyboard.press('ArrowDown');
    const fourth = await row(3).locator('bdi').first().textContent();
    await pane()
      .getByRole('heading', { name: fourth ?? '' })
      .waitFor();
    await expect.poll(leadInAddress, patient).not.toBe(third);
    await page.reload();
    await pane()
      .getByRole('heading', { name: fourth ?? '' })
      .waitFor();
    await page.locator('[data-row="3"][data-current]').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  test('can be hidden, which is remembered, and made wider', async () => {
    await open();
    await row(0).click();
    await page.getByRole('button', { name: 'Skjul leseruten' }).click();
    await pane().waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Vis leseruten' }).click();
    const edge = page.getByRole('separator', { name: 'Bredden på leseruten' });
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 16);
    await page.reload();
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 16);
  });

  test('Enter opens the lead, and the way back leads to the same place', async () => {
    await open('/leads?sort=fullName');
    await row(0).click();
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown');
    const name = await page.locator(':focus bdi').first().textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/leads\/\d+$/);
    await page.goBack();
    await page
      .locator('[data-row]:focus')
      .getByText(name ?? '', { exact: true })
      .waitFor();
  });
});

describe('while colleagues work', () => {
  test('what they change is changed here, in its place, and the status line tells', async () => {
    const id = await make({ fullName: 'Grete Dahl', company: 'Dahl Regnskap' });
    await open();
    await row(0).getByText('Dahl Regnskap').waitFor();
    await make({ fullName: 'Kommer Etterpå' });
    await row(0).getByText('Kommer Etterpå').waitFor();
    await change(id, { company: 'Dahl og Datter' });
    await row(1).getByText('Dahl og Datter').waitFor();
    await page.getByText(/Jonas Berg endret 1 (for \d+ sekunder siden|akkurat nå)/).waitFor();
  });

  test('what they add waits for the reader, who is told', async () => {
    await open();
    await row(0).waitFor();
    const first = await row(0).textContent();
    await make({ fullName: 'Ny Fra Jonas' }, jonas);
    const more = page.getByRole('button', { name: '1 nytt – oppdater' });
    await more.waitFor();
    expect(await row(0).textContent()).toBe(first);
    await more.click();
    await row(0).getByText('Ny Fra Jonas').waitFor();
  });

  test('what they delete is dimmed until the list is brought up to date', async () => {
    const id = await make({ fullName: 'Snart Borte' });
    await open();
    await row(0).getByText('Snart Borte').waitFor();
    const { context } = await window(jonas);
    expect((await context.request.delete(`/api/v1/leads/${id}`)).status()).toBe(204);
    await context.close();
    await page.locator('[data-row="0"][data-gone]').waitFor();
    await page.getByRole('button', { name: '1 er borte – oppdater' }).click();
    await expect.poll(() => row(0).textContent(), patient).not.toContain('Snart Borte');
  });
});

describe('on a phone', () => {
  const phone = { width: 390, height: 844, touch: true };

  test('a row is two lines, and a tap opens it', async () => {
    await open('/leads', phone);
    await row(0).waitFor();
    expect((await row(0).boundingBox())?.height).toBe(52);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await row(1).tap();
    await page.waitForURL(/\/leads\/\d+$/);
  });

  test('the order is chosen from a menu', async () => {
    await open('/leads', phone);
    await page.getByRole('button', { name: 'Sorter' }).tap();
    await page.getByRole('menuitem', { name: 'Vurdering' }).tap();
    await row(0).getByRole('img', { name: '5 av 5 stjerner' }).waitFor();
    await grid().waitFor();
  });
});

describe('Ctrl+C', () => {
  const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()');

  test('copies the selected rows with their headers for a spreadsheet, else the one with the focus', async () => {
    for (const company of ['=1+1 Kopi', 'Kopi to']) await make({ fullName: 'Tuva Kopimoen', company });
    await open('/leads?q=kopimoen&sort=company&columns=fullName,company,rating');
    await page.context().grantPermissions(['clipboard-read']);
    await rows(2);
    await row(0).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.getByText('2 rader kopiert').last().waitFor();
    expect((await clipboard()).split('\r\n')).toEqual([
      'Navn\tFirma\tVurdering',
      "Tuva Kopimoen\t'=1+1 Kopi\t0 av 5 stjerner",
      'Tuva Kopimoen\tKopi to\t0 av 5 stjerner',
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+c');
    await page.getByText('1 rad kopiert').last().waitFor();
    expect((await clipboard()).split('\r\n')).toHaveLength(2);
  });
});
