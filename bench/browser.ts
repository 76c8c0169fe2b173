import { randomUUID } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import { launchBrowser } from '../e2e/browser/launch-browser.ts';
import type { Bench } from './bench.ts';
import { type Figure, figure } from './figure.ts';

/** CSS px and CSS px per second of one gesture of the wheel. */
const gesture = { distance: 24_000, speed: 4_000 } as const;

/** What a page saw of itself while something was done in it. */
type Seen = { frames: number[]; longest: number };

/** The list of a million leads in a real browser: how evenly it scrolls, and how long it stands still for an act on many. */
export async function* inBrowser(bench: Bench): AsyncGenerator<Figure> {
  const { client, app, floor } = bench;
  const person = { email: `${randomUUID()}@winnow.example`, password: randomUUID() };
  await client.rest('POST', '/people', { ...person, name: 'Bench', role: 'owner', language: 'en' });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      baseURL: app.address,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    const signedIn = await context.request.post('/api/auth/sign-in/email', {
      headers: { origin: app.address },
      data: person,
    });
    if (!signedIn.ok()) throw new Error(`Nobody was signed in: ${await signedIn.text()}`);
    const page = await context.newPage();
    yield* scroll(page);
    yield await assignMany(page, bench);
  } finally {
    await browser.close();
    await floor.client.query('update person set active = false where email = $1', [person.email]);
  }
}

/** Wheels down from the top, through rows that are not loaded yet, and back. */
async function* scroll(page: Page): AsyncGenerator<Figure> {
  await open(page, '/leads?sort=fullName');
  const devtools = await page.context().newCDPSession(page);
  await wheel(devtools, gesture.distance);
  const seen = await watch(page, async () => {
    await wheel(devtools, gesture.distance);
    await wheel(devtools, -gesture.distance);
  });
  const late = seen.frames.filter((took) => took > 1000 / 60 + 4).length;
  yield figure('Scrolling: from frame to frame', 'ms', seen.frames, null, { median: 17 });
  yield figure('Scrolling: frames that came late', '%', [(100 * late) / seen.frames.length], null, {
    median: 5,
  });
  yield figure('Scrolling: longest task', 'ms', [seen.longest], null, { median: 200 });
}

async function wheel(devtools: CDPSession, distance: number): Promise<void> {
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 500,
    yDistance: -distance,
    speed: gesture.speed,
    gestureSourceType: 'mouse',
  });
}

/** Ctrl+A and Assign over so many leads, by the keys, until the page says that it is done. */
async function assignMany(page: Page, { dataset, floor }: Bench): Promise<Figure> {
  const many = Math.min(100_000, dataset.leads);
  const { rows } = await floor.client.query(
    `select max(id) as id from (select id from contact where type_id = 'lead' and deleted_at is null
      order by id limit $1) as first`,
    [many],
  );
  const filter = { field: 'id', op: 'lte', value: Number(z.coerce.number().parse(rows[0]?.id)) };
  await open(page, `/leads?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  await page.locator(`[role="grid"][aria-rowcount="${many + 1}"]`).waitFor();
  const { longest } = await watch(page, async () => {
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('a');
    await page.getByRole('option').nth(1).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo' }).first().waitFor({ timeout: 300_000 });
  });
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page
    .getByText(/undone|taken back/i)
    .first()
    .waitFor({ timeout: 300_000 });
  return figure(`Select all and assign ${many.toLocaleString('en')}: longest task`, 'ms', [longest], null, {
    median: 200,
  });
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('[role="grid"][aria-busy="false"] [data-row="20"]').waitFor();
}

/** Does something while the page keeps a record of its frames and of its tasks over 50 ms. */
async function watch(page: Page, act: () => Promise<void>): Promise<Seen> {
  await page.evaluate(`
    window.seen = { frames: [], longest: 0, watching: true };
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.seen.longest = Math.max(window.seen.longest, task.duration);
    }).observe({ entryTypes: ['longtask'] });
    (function next(last) {
      requestAnimationFrame((now) => {
        if (last !== undefined) window.seen.frames.push(now - last);
        if (window.seen.watching) next(now);
      });
    })();`);
  await act();
  const seen = await page.evaluate('window.seen.watching = false; window.seen');
  return z.object({ frames: z.array(z.number()), longest: z.number() }).parse(seen);
}
