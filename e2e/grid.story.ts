import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { type GridPage, serveGridPage } from './grid-page.ts';
import { typeAtOnce } from './type-at-once.ts';

const ROW = 34;
const MILLION = 1_000_000;
let browser: Browser;
let grid: GridPage;
let page: Page;

beforeAll(async () => {
  [browser, grid] = await Promise.all([launchBrowser(), serveGridPage()]);
});

afterAll(async () => {
  await browser?.close();
  await grid?.close();
});

afterEach(() => page.context().close());

/** Opens the grid alone, on a made-up list, with the first rows there and counted. */
async function open(options: { pixelRatio?: number; rows?: number; delay?: number; width?: number } = {}) {
  const { pixelRatio = 1, rows = MILLION, delay = 15, width = 1024 } = options;
  const context = await browser.newContext({
    viewport: { width, height: 760 },
    deviceScaleFactor: pixelRatio,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  await page.goto(grid.address({ rows, delay }));
  await page.locator(`[role="grid"][aria-rowcount="${rows + 1}"]`).waitFor();
  if (rows > 0) await row(0).getByText('nr. 0').waitFor();
}

function row(index: number) {
  return page.locator(`[data-row="${index}"]`);
}

/** What `probe` says in the page: see src/web/grid/testing/probe.ts. */
function where() {
  return page.evaluate<{ row: number; at: number; top: number }>('probe.where()');
}

function focusedRow() {
  return page.evaluate<number | null>('probe.focusedRow()');
}

function selected() {
  return page.locator('output').textContent();
}

function asked() {
  return page.evaluate<string[]>('list.asked');
}

async function eventually(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  await expect.poll(read, { timeout: 5000 }).toEqual(expected);
}

async function dragThumb(share: number): Promise<void> {
  await page.evaluate(`probe.dragThumb(${share})`);
  await page
    .locator('[data-row]')
    .getByText(/nr\. \d/)
    .first()
    .waitFor();
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
}

for (const pixelRatio of [1, 2]) {
  describe(`a million rows, ${pixelRatio} device pixels to the pixel`, () => {
    test('twenty turns of the wheel move exactly two thousand pixels', async () => {
      await open({ pixelRatio });
      await page.mouse.move(400, 400);
      for (let i = 0; i < 20; i++) await page.mouse.wheel(0, 100);
      await eventually(async () => (await where()).top, 2000);
    });

    test('no turn of the wheel jumps in the midst of the list, up or down', async () => {
      await open({ pixelRatio });
      await dragThumb(0.41);
      await page.mouse.move(400, 400);
      const steps = [120, 120, -80, 300, 300, -500, 40, 120, -120, 700, -90, 15, 15, 240, -600];
      for (const step of [...steps, ...steps]) {
        const { top } = await where();
        await page.mouse.wheel(0, step);
        await eventually(async () => Math.round((await where()).top - top), step);
      }
    });

    test('nothing moves on screen when the thumb is put right after a rest', async () => {
      await open({ pixelRatio });
      await dragThumb(0.7);
      await page.mouse.move(400, 400);
      await page.mouse.wheel(0, 700);
      const frames = await page.evaluate<{ top: number; scrollTop: number }[]>('probe.frames(700)');
      const rested = frames.slice(frames.findIndex(({ top }) => top === frames.at(-1)?.top));
      expect(new Set(rested.map(({ top }) => top)).size).toBe(1);
      expect(new Set(rested.map(({ scrollTop }) => scrollTop)).size).toBe(2);
    });

    test('End lands flush on the last row, Home exactly on the first', async () => {
      await open({ pixelRatio });
      await row(0).click();
      await page.keyboard.press('End');
      await row(MILLION - 1)
        .getByText('nr. 999999')
        .waitFor();
      expect(Math.abs(await page.evaluate<number>('probe.gapBelow()'))).toBeLessThan(0.51);
      expect(await focusedRow()).toBe(MILLION - 1);
      await page.keyboard.press('Home');
      expect(await where()).toEqual({ row: 0, at: 0, top: 0 });
      expect(await focusedRow()).toBe(0);
    });

    test('the thumb at a quarter shows a quarter, at the very end the last row', async () => {
      await open({ pixelRatio });
      await dragThumb(0.25);
      expect(Math.abs((await where()).row - 250_000)).toBeLessThan(50);
      await dragThumb(1);
      await row(MILLION - 1)
        .getByText('nr. 999999')
        .waitFor();
      expect(Math.abs(await page.evaluate<number>('probe.gapBelow()'))).toBeLessThan(0.51);
      await dragThumb(0);
      await eventually(where, { row: 0, at: 0, top: 0 });
    });

    test('a run of the wheel from row 300 to the top is neither clipped nor jumps', async () => {
      await open({ pixelRatio });
      await row(0).click();
      for (let i = 0; i < 17; i++) await page.keyboard.press('PageDown');
      let last = (await where()).top;
      expect(last).toBeGreaterThan(290 * ROW);
      await page.mouse.move(400, 400);
      while (last > 0) {
        for (let i = 0; i < 10; i++) await page.mouse.wheel(0, -100);
        const expected = Math.max(0, last - 1000);
        await eventually(async () => Math.abs((await where()).top - expected) < 0.51, true);
        last = (await where()).top;
      }
      expect(await where()).toEqual({ row: 0, at: 0, top: 0 });
    });
  });
}

describe('with the keys', () => {
  test('arrows and Page keys move the focus, and the selection with it', async () => {
    await open();
    await row(0).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow()).toBe(2);
    expect(await page.locator('[aria-selected="true"]').getAttribute('aria-rowindex')).toBe('4');
    await page.keyboard.press('PageDown');
    expect(await focusedRow()).toBeGreaterThan(15);
    await page.keyboard.press('PageUp');
    expect(await focusedRow()).toBe(2);
  });

  test('Shift grows the selection, Space toggles, Ctrl+A takes all, Esc none', async () => {
    await open();
    await row(3).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected()).toBe('3');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Space');
    expect(await selected()).toBe('4');
    await page.keyboard.press('Control+a');
    expect(await selected()).toBe('1000000');
    await page.locator('[data-live-region]').getByText('1,000,000 selected').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    expect(await selected()).toBe('999999');
    await page.keyboard.press('Escape');
    expect(await selected()).toBe('0');
  });

  test('Ctrl+Shift+End picks to the end, over rows that were never loaded', async () => {
    await open();
    await row(10).click();
    await page.keyboard.press('Control+Shift+End');
    expect(await selected()).toBe('999990');
    await row(MILLION - 1)
      .getByText('nr. 999999')
      .waitFor();
    expect(await selected()).toBe('999990');
  });

  test('what was picked stays picked when the list is sorted anew, and can be added to and taken from', async () => {
    await open();
    await dragThumb(0.5);
    await dragThumb(0);
    await row(10).click();
    await page.keyboard.press('Control+Shift+End');
    await row(MILLION - 1)
      .getByText('nr. 999999')
      .waitFor();
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').first().click();
    await row(0).getByText('nr. 999999').waitFor();
    await eventually(selected, '999990');
    await eventually(() => row(12).getAttribute('aria-selected'), 'true');
    await row(12).locator('[data-tick]').click();
    expect(await selected()).toBe('999989');
    await eventually(() => row(12).getAttribute('aria-selected'), 'false');
    await dragThumb(1);
    await eventually(() => row(MILLION - 11).getAttribute('aria-selected'), 'true');
    await eventually(() => row(MILLION - 10).getAttribute('aria-selected'), 'false');
    await row(MILLION - 3)
      .locator('[data-tick]')
      .click();
    expect(await selected()).toBe('999990');
    // A range over both is counted once, by who knows both orders.
    await row(MILLION - 12)
      .locator('[data-tick]')
      .click({ modifiers: ['Shift'] });
    await eventually(selected, '999997');
    await page.keyboard.press('Escape');
    expect(await selected()).toBe('0');
  });

  test('a range stays the same rows where others come above it, read by cursor as well as frozen', async () => {
    await open();
    await row(2).click();
    await row(4).click({ modifiers: ['Shift'] });
    const names = () => page.locator('[data-row][aria-selected="true"] b').allTextContents();
    const picked = await names();
    expect(picked).toHaveLength(3);
    await page.evaluate('list.insert(3); source.refresh()');
    await page.locator(`[role="grid"][aria-rowcount="${MILLION + 4}"]`).waitFor();
    expect((await asked()).join()).not.toContain('snapshot');
    expect(await names()).toEqual(picked);
    await page.evaluate('list.insert(2)');
    await dragThumb(0.5);
    await dragThumb(0);
    await row(7).getByText('nr. 2').waitFor();
    expect(await names()).toEqual(picked);
    expect(await selected()).toBe('3');
  });

  test('a range to the end keeps the rows that were seen, and the places of those that were not', async () => {
    await open();
    await row(10).click();
    await page.evaluate('list.insert(3)');
    await page.keyboard.press('Control+Shift+End');
    await row(MILLION + 2)
      .getByText('nr. 999999')
      .waitFor();
    await dragThumb(0);
    await row(13).getByText('nr. 10').waitFor();
    expect(await row(13).getAttribute('aria-selected')).toBe('true');
    expect(await row(12).getAttribute('aria-selected')).toBe('false');
    expect(await row(2).getAttribute('aria-selected')).toBe('false');
    await dragThumb(0.5);
    await page.locator('[data-row][aria-selected="false"]').waitFor({ state: 'detached' });
  });

  test('rows that cannot stay selected in another order are told of where everyone sees it', async () => {
    await open();
    await page.evaluate('list.createSnapshot = () => new Promise(() => {})');
    await row(10).click();
    await page.keyboard.press('Control+Shift+End');
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').first().click();
    const toast = page.locator('.mantine-Notification-root');
    await toast.getByText('rows are no longer selected, since the list is in a new order').waitFor();
    const lost = Number((await toast.textContent())?.replace(/\D/g, ''));
    expect(Number(await selected()) + lost).toBe(MILLION - 10);
    expect(lost).toBeGreaterThan(MILLION / 2);
  });

  test('a range is still the same rows after half an hour further down', async () => {
    await open();
    await row(2).click();
    await row(4).click({ modifiers: ['Shift'] });
    await page.clock.install();
    while (((await focusedRow()) ?? 0) < 700) await page.keyboard.press('Control+PageDown');
    await page
      .locator('[data-row]:focus')
      .getByText(/nr. \d/)
      .waitFor();
    expect((await asked()).join()).not.toContain('snapshot');
    await page.clock.fastForward('30:00');
    await page.evaluate('list.insert(3); source.refresh()');
    await page.locator(`[role="grid"][aria-rowcount="${MILLION + 4}"]`).waitFor();
    expect(await selected()).toBe('3');
    await dragThumb(0);
    await row(7).getByText('nr. 4').waitFor();
    expect(await row(7).getAttribute('aria-selected')).toBe('true');
    expect(await row(4).getAttribute('aria-selected')).toBe('false');
  });

  test('letters lead to the first row that begins with them', async () => {
    await open();
    await row(0).click();
    await page.keyboard.type('mus');
    await eventually(() => page.locator(':focus').getByText(/^Mus/).count(), 1);
    const found = await focusedRow();
    await page.keyboard.press('ArrowUp');
    await eventually(() => page.locator(':focus').getByText(/^Mur/).count(), 1);
    expect(await focusedRow()).toBe((found ?? 0) - 1);
  });

  test('a letter that is a shortcut alone still begins a name when others follow', async () => {
    await open();
    await row(0).click();
    await page.keyboard.press('n');
    await eventually(() => page.evaluate('shortcuts'), ['n']);
    expect(await focusedRow()).toBe(0);
    await typeAtOnce(page, 'nor');
    await eventually(() => page.locator(':focus').getByText(/^Nor/).count(), 1);
    expect(await page.evaluate('shortcuts')).toEqual(['n']);
  });

  test('Enter opens the row, and so does a double click', async () => {
    await open();
    await row(4).click();
    await page.keyboard.press('Enter');
    await row(6).dblclick();
    expect(await page.evaluate('opened')).toEqual([4, 6]);
  });

  test('ArrowRight enters the cells, ArrowLeft leaves them, and the header is above the first row', async () => {
    await open();
    await row(0).click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').getAttribute('role')).toBe('gridcell');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(':focus').getAttribute('role')).toBe('row');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('[role="columnheader"][aria-sort="descending"]').waitFor();
    await row(0).getByText('nr. 999999').waitFor();
  });

  test('the whole grid is one stop for Tab', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await focusedRow()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.locator('[role="grid"] :focus').count()).toBe(0);
  });

  test('the focused row stays in the page when it is scrolled away, and the keys go on from it', async () => {
    await open();
    await row(5).click();
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 1000);
    await eventually(async () => (await where()).top, 5000);
    expect(await focusedRow()).toBe(5);
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow()).toBe(6);
    expect((await where()).row).toBeLessThanOrEqual(6);
  });
});

test('click, Ctrl+click, Shift+click and tick boxes select as the desktop did', async () => {
  await open();
  await row(1).click();
  await row(4).click({ modifiers: ['Control'] });
  expect(await selected()).toBe('2');
  await row(8).click({ modifiers: ['Shift'] });
  expect(await selected()).toBe('5');
  await row(2).locator('[type="checkbox"]').click();
  expect(await selected()).toBe('6');
  expect(await page.evaluate('current')).toEqual([1, 4, 8]);
});

describe('pages of rows', () => {
  test('the first rows come before the count, and nothing is frozen for them', async () => {
    await open();
    expect((await asked()).slice(0, 2)).toEqual(['rows top', 'count']);
    expect((await asked()).join()).not.toContain('snapshot');
  });

  test('rows that a dragged thumb only passes are not asked for', async () => {
    await open({ delay: 40 });
    const rests = await page.evaluate<number>('probe.dragThumb(0.9, 60)');
    await page
      .locator('[data-row]')
      .getByText(/nr\. (89|90)\d{4}/)
      .first()
      .waitFor();
    const pages = (await asked()).filter((ask) => ask.startsWith('page'));
    // Around each place where it rested, and where it was when the order came: the page, one at each side, and one more
    // where two are in view. Asking for every place that it passed would be sixty times that.
    expect(pages.length).toBeLessThanOrEqual(4 * (rests + 2));
  });

  test('rows that came at the top leave what one looks at in its place', async () => {
    await open();
    await row(0).click();
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown');
    const before = await where();
    const text = await row(before.row).textContent();
    const focused = (await focusedRow()) ?? 0;
    await page.evaluate('list.insert(3); source.refresh()');
    await page.locator(`[role="grid"][aria-rowcount="${MILLION + 4}"]`).waitFor();
    expect(await where()).toMatchObject({ at: before.at, row: before.row + 3 });
    expect(await row(before.row + 3).textContent()).toBe(text);
    expect(await focusedRow()).toBe(focused + 3);
    expect(await selected()).toBe('1');
  });

  test('a list of none says so', async () => {
    await open({ rows: 0 });
    await page.getByText('Nothing here').waitFor();
    expect(await page.locator('[role="grid"]').getAttribute('aria-rowcount')).toBe('1');
  });
});

describe('for everyone', () => {
  test('axe finds nothing, at the top, at the end and on a phone', async () => {
    await open();
    await row(2).click();
    await page.keyboard.press('Shift+ArrowDown');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('End');
    await row(MILLION - 1)
      .getByText('nr. 999999')
      .waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.context().close();
    await open({ width: 390 });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  test('every row drawn has its place, and the count is the true one', async () => {
    await open();
    await row(0).click();
    await page.keyboard.press('End');
    await row(MILLION - 1)
      .getByText('nr. 999999')
      .waitFor();
    const rows = await page.locator('[role="row"]').count();
    expect(await page.locator('[role="row"][aria-rowindex]').count()).toBe(rows);
    expect(await row(MILLION - 1).getAttribute('aria-rowindex')).toBe('1000001');
    expect(await page.locator('[role="grid"]').getAttribute('aria-rowcount')).toBe('1000001');
  });
});
