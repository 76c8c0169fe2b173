/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type GridPage, serveGridPage } from './grid-page.ts';

const ROW = 34;
const MILLION = 1_000_000;
let browser: Browser;
let grid: GridPage;
let page: Page;

beforeAll(async () => {
  [browser, grid] = await Promise.all([
    chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] }),
    serveGridPage(),
  ]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await grid.close();
});

afterEach(() => page.context().close());

interface Where {
  /** First visible row, and how far it is from the edge, CSS px. */
  readonly row: number;
  readonly at: number;
  /** Pixel of the whole list at the top of the view. */
  readonly top: number;
  readonly drawn: number;
}

/** Read off the screen, not from the program. */
function where(): Promise<Where> {
  return page.evaluate((rowHeight) => {
    const scroller = document.querySelector('[role="grid"]');
    const edge = scroller?.querySelector('[role="rowgroup"]')?.getBoundingClientRect().bottom ?? 0;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]:not([data-away])')];
    const seen = rows.find((row) => row.getBoundingClientRect().bottom > edge + 0.01);
    if (seen === undefined) throw new Error('No row is to be seen.');
    const at = seen.getBoundingClientRect().top - edge;
    const row = Number(seen.dataset.row);
    return { row, at, top: row * rowHeight - at, drawn: rows.length };
  }, ROW);
}

/** The top of the list and the scroller's own place, in each frame painted for `time` ms. */
function frameByFrame(time: number): Promise<{ top: number; scrollTop: number }[]> {
  return page.evaluate(
    async ({ rowHeight, until }) => {
      const scroller = document.querySelector('[role="grid"]');
      const edge = scroller?.querySelector('[role="rowgroup"]')?.getBoundingClientRect().bottom ?? 0;
      const frames: { top: number; scrollTop: number }[] = [];
      const end = performance.now() + until;
      while (performance.now() < end) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const row = document.querySelector<HTMLElement>('[data-row]:not([data-away])');
        const top = Number(row?.dataset.row) * rowHeight - (row?.getBoundingClientRect().top ?? 0) + edge;
        frames.push({ top: Math.round(top * 100) / 100, scrollTop: scroller?.scrollTop ?? 0 });
      }
      return frames;
    },
    { rowHeight: ROW, until: time },
  );
}

async function open(options: { pixelRatio?: number; rows?: number; delay?: number; width?: number } = {}) {
  const { pixelRatio = 1, rows = MILLION, delay = 15, width = 1024 } = options;
  const context = await browser.newContext({
    viewport: { width, height: 760 },
    deviceScaleFactor: pixelRatio,
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await page.goto(grid.address({ rows, delay }));
  await page.locator(`[role="grid"][aria-rowcount="${rows + 1}"]`).waitFor();
  if (rows > 0) await page.locator('[data-row="0"] >> text=nr. 0').waitFor();
}

async function wheel(by: number): Promise<void> {
  const before = await where();
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, by);
  await expect.poll(async () => (await where()).top).not.toBe(before.top);
}

async function toRow(row: number): Promise<void> {
  await page.evaluate(async (id) => {
    const position = await window.source.positionOf(id, new AbortController().signal);
    if (position === null) throw new Error('There is no such row.');
  }, row);
  await page.locator(`[role="grid"][aria-busy="false"]`).waitFor();
  const scroller = page.locator('[role="grid"]');
  const share = row / (MILLION - 20);
  await scroller.evaluate((element, part) => {
    element.scrollTop = part * (element.scrollHeight - element.clientHeight);
  }, share);
  await page.locator('[data-row] >> text=/nr\\./').first().waitFor();
}

function focusedRow(): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLElement ? focused.dataset.row : undefined;
  });
}

function selected(): Promise<string | null> {
  return page.locator('output').textContent();
}

for (const pixelRatio of [1, 2]) {
  describe(`a million rows, at ${pixelRatio} device pixels to the pixel`, () => {
    test('twenty turns of the wheel move exactly two thousand pixels', async () => {
      await open({ pixelRatio });
      await page.mouse.move(400, 400);
      for (let i = 0; i < 20; i++) await page.mouse.wheel(0, 100);
      await expect.poll(async () => (await where()).top).toBe(2000);
    });

    test('no turn of the wheel jumps, up or down, in the midst of the list', async () => {
      await open({ pixelRatio });
      await toRow(412_345);
      const steps = [120, 120, -80, 300, 300, -500, 40, 120, -120, 700, -90, 15, 15, 240, -600];
      for (const step of [...steps, ...steps]) {
        const before = (await where()).top;
        await wheel(step);
        await expect.poll(async () => (await where()).top - before).toBeCloseTo(step, 0);
      }
    });

    test('nothing moves on screen when the thumb is put right after a rest', async () => {
      await open({ pixelRatio });
      await toRow(700_000);
      await page.mouse.move(400, 400);
      await page.mouse.wheel(0, 700);
      const frames = await frameByFrame(600);
      const last = frames.at(-1);
      const arrived = frames.findIndex(({ top }) => top === last?.top);
      const rested = frames.slice(arrived);
      expect(new Set(rested.map(({ top }) => top)).size).toBe(1);
      expect(new Set(rested.map(({ scrollTop }) => scrollTop)).size).toBe(2);
    });

    test('End lands flush on the last row, Home exactly on the first', async () => {
      await open({ pixelRatio });
      await page.locator('[data-row="0"]').click();
      await page.keyboard.press('End');
      await page.locator('[data-row="999999"] >> text=nr. 999999').waitFor();
      const gap = await page.evaluate(() => {
        const last = document.querySelector('[data-row="999999"]')?.getBoundingClientRect().bottom ?? 0;
        return (document.querySelector('[role="grid"]')?.getBoundingClientRect().bottom ?? 0) - last;
      });
      expect(Math.abs(gap)).toBeLessThan(0.51);
      expect(await focusedRow()).toBe('999999');
      await page.keyboard.press('Home');
      expect(await where()).toMatchObject({ row: 0, at: 0 });
      expect(await focusedRow()).toBe('0');
    });

    test('the thumb at a quarter shows a quarter, at the very end the last row', async () => {
      await open({ pixelRatio });
      const drag = (share: number) =>
        page.locator('[role="grid"]').evaluate((element, part) => {
          element.scrollTop = part * (element.scrollHeight - element.clientHeight);
        }, share);
      await drag(0.25);
      await page.locator('[data-row] >> text=/nr\\. 2[45]\\d{4}/').first().waitFor();
      expect(Math.abs((await where()).row - 250_000)).toBeLessThan(50);
      await drag(1);
      await page.locator('[data-row="999999"] >> text=nr. 999999').waitFor();
      await drag(0);
      await expect.poll(where).toMatchObject({ row: 0, at: 0 });
    });

    test('a run of the wheel from row 300 to the top is neither clipped nor jumps', async () => {
      await open({ pixelRatio });
      await page.locator('[data-row="0"]').click();
      for (let i = 0; i < 17; i++) await page.keyboard.press('PageDown');
      const start = (await where()).top;
      expect(start).toBeGreaterThan(300 * ROW);
      await page.mouse.move(400, 400);
      let last = start;
      while (last > 0) {
        await page.mouse.wheel(0, -100);
        await expect.poll(async () => (await where()).top).toBeLessThan(last);
        const now = (await where()).top;
        expect(last - now).toBeLessThanOrEqual(100.5);
        last = now;
      }
      expect(await where()).toMatchObject({ row: 0, at: 0 });
    });
  });
}

describe('with the keys', () => {
  test('arrows and Page keys move the focus, and the selection with it', async () => {
    await open();
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow()).toBe('2');
    expect(await page.locator('[aria-selected="true"]').getAttribute('aria-rowindex')).toBe('4');
    await page.keyboard.press('PageDown');
    const after = Number(await focusedRow());
    expect(after).toBeGreaterThan(15);
    await page.keyboard.press('PageUp');
    expect(await focusedRow()).toBe('2');
  });

  test('Shift grows the selection, Space toggles, Ctrl+A takes all, Esc none', async () => {
    await open();
    await page.locator('[data-row="3"]').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected()).toBe('3');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Space');
    expect(await selected()).toBe('4');
    await page.keyboard.press('Control+a');
    expect(await selected()).toBe('1000000');
    await expect.poll(() => page.locator('[data-live-region]').textContent()).toContain('1,000,000 selected');
    await page.keyboard.press('Space');
    expect(await selected()).toBe('999999');
    await page.keyboard.press('Escape');
    expect(await selected()).toBe('0');
  });

  test('Ctrl+Shift+End picks to the end, over rows that were never loaded', async () => {
    await open();
    await page.locator('[data-row="10"]').click();
    await page.keyboard.press('Control+Shift+End');
    expect(await selected()).toBe('999990');
    await page.locator('[data-row="999999"] >> text=nr. 999999').waitFor();
    expect(await selected()).toBe('999990');
  });

  test('letters lead to the first row that begins with them', async () => {
    await open();
    await page.locator('[data-row="0"]').click();
    await page.keyboard.type('mus');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Mus/);
    const found = Number(await focusedRow());
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).not.toMatch(/^Mus/);
    expect(Number(await focusedRow())).toBe(found - 1);
  });

  test('Enter opens the row, and so does a double click', async () => {
    await open();
    await page.locator('[data-row="4"]').click();
    await page.keyboard.press('Enter');
    await page.locator('[data-row="6"]').dblclick();
    expect(await page.evaluate(() => window.opened)).toEqual([4, 6]);
  });

  test('the cells are entered with ArrowRight and left with ArrowLeft; the header is above the first row', async () => {
    await open();
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focusedRow()).toBe('0');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('[role="columnheader"][aria-sort="descending"]').waitFor();
    await page.locator('[data-row="0"] >> text=nr. 999999').waitFor();
  });

  test('the whole grid is one stop for Tab', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await focusedRow()).toBe('0');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role="grid"]'))).toBeNull();
  });

  test('the focused row stays in the page when it is scrolled away, and the keys go on from it', async () => {
    await open();
    await page.locator('[data-row="5"]').click();
    await page.mouse.wheel(0, 9000);
    await expect.poll(async () => (await where()).row).toBeGreaterThan(100);
    expect(await focusedRow()).toBe('5');
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow()).toBe('6');
    expect((await where()).row).toBeLessThanOrEqual(6);
  });
});

describe('with the mouse', () => {
  test('click, Ctrl+click, Shift+click and tick boxes select as the desktop did', async () => {
    await open();
    await page.locator('[data-row="1"]').click();
    await page.locator('[data-row="4"]').click({ modifiers: ['Control'] });
    expect(await selected()).toBe('2');
    await page.locator('[data-row="8"]').click({ modifiers: ['Shift'] });
    expect(await selected()).toBe('5');
    await page.locator('[data-row="2"] [type="checkbox"]').click();
    expect(await selected()).toBe('6');
    expect(await page.evaluate(() => window.current)).toEqual([1, 4, 8]);
  });
});

describe('pages of rows', () => {
  test('the first rows come before the count, and nothing is frozen for them', async () => {
    await open();
    const asked = await page.evaluate(() => window.list.asked);
    expect(asked.slice(0, 2)).toEqual(['rows top', 'count']);
    expect(asked.join()).not.toContain('snapshot');
  });

  test('rows that are only passed by a dragged thumb are not asked for', async () => {
    await open({ delay: 40 });
    await page.locator('[role="grid"]').evaluate(async (element) => {
      for (let step = 1; step <= 40; step++) {
        element.scrollTop = (step / 40) * 0.9 * (element.scrollHeight - element.clientHeight);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await page.locator('[data-row] >> text=/nr\\. 9\\d{5}/').first().waitFor();
    const pages = (await page.evaluate(() => window.list.asked)).filter((ask) => ask.startsWith('page'));
    expect(pages.length).toBeLessThan(40);
  });

  test('rows that came at the top leave what one looks at in its place', async () => {
    await open();
    await page.locator('[data-row="0"]').click();
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown');
    const before = await where();
    const text = await page.locator(`[data-row="${before.row}"]`).textContent();
    const focused = Number(await focusedRow());
    await page.evaluate(() => {
      window.list.insert(3);
      window.source.refresh();
    });
    await page.locator(`[role="grid"][aria-rowcount="${MILLION + 4}"]`).waitFor();
    const after = await where();
    expect(after.at).toBe(before.at);
    expect(after.row).toBe(before.row + 3);
    expect(await page.locator(`[data-row="${after.row}"]`).textContent()).toBe(text);
    expect(await focusedRow()).toBe(String(focused + 3));
  });

  test('a list of none says so', async () => {
    await open({ rows: 0 });
    await page.locator('text=Nothing here').waitFor();
    expect(await page.locator('[role="grid"]').getAttribute('aria-rowcount')).toBe('1');
  });
});

describe('for everyone', () => {
  test('axe finds nothing, at the top, in the midst and on a phone', async () => {
    await open();
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    await check();
    await page.locator('[data-row="2"]').click();
    await page.keyboard.press('Shift+ArrowDown');
    await check();
    await page.keyboard.press('End');
    await page.locator('[data-row="999999"] >> text=nr. 999999').waitFor();
    await check();
    await page.context().close();
    await open({ width: 390 });
    await check();
  });

  test('every row drawn has its place, and the count is the true one', async () => {
    await open();
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press('End');
    await page.locator('[data-row="999999"] >> text=nr. 999999').waitFor();
    const rows = page.locator('[role="row"]');
    for (const index of await rows.evaluateAll((all) =>
      all.map((row) => row.getAttribute('aria-rowindex')),
    )) {
      expect(Number(index)).toBeGreaterThan(0);
    }
    expect(await page.locator('[data-row="999999"]').getAttribute('aria-rowindex')).toBe('1000001');
    expect(await page.locator('[role="grid"]').getAttribute('aria-rowcount')).toBe('1000001');
  });
});
