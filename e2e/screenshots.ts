import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { startApp } from './app.ts';
import { openPage, openWindows, showScheme } from './looks.ts';
import { pages } from './pages.ts';

/**
 * `npm run screenshots [NAME …]`: each page, or those named, on sample data, at three widths, in both languages
 * and schemes, into `screenshots/`.
 */
const folder = path.resolve(import.meta.dirname, '..', 'screenshots');
const wanted = process.argv.slice(2);
const shown = pages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

await mkdir(folder, { recursive: true });
if (wanted.length === 0) await rm(folder, { recursive: true, force: true });

const app = await startApp();
try {
  await app.makeOwner();
  await app.command('demo', '--leads', '2000', '--seed', '7');
  for (const width of [1440, 1024, 390]) {
    for (const language of ['nb', 'en'] as const) {
      const windows = await openWindows(app, language, width);
      for (const each of shown.filter(({ minWidth = 0 }) => width >= minWidth)) {
        const page = await openPage(windows, each);
        for (const scheme of ['light', 'dark'] as const) {
          await showScheme(page, scheme);
          await page.screenshot({
            path: path.join(folder, `${each.name}-${width}-${language}-${scheme}.png`),
          });
        }
      }
      await windows.close();
    }
  }
  console.log(folder);
} finally {
  await app.close();
}
