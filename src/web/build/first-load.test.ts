import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Manifest } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

/** Of JavaScript, before the list of leads shows. */
const bound = 250_000;

const project = fileURLToPath(new URL('../../..', import.meta.url));
const folder = path.join(project, 'dist', 'web');
let manifest: Manifest = {};

beforeAll(async () => {
  await promisify(execFile)(
    process.execPath,
    ['--eval', 'import("./scripts/build-web.mjs").then(({ buildWebWhenStale }) => buildWebWhenStale())'],
    { cwd: project },
  );
  manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'));
}, 120_000);

describe('before the list of leads shows', () => {
  const firstLoad = () =>
    filesBefore('i18n/nb.json', 'leads/lead-list-page.tsx').map((file) => ({
      file,
      code: readFileSync(path.join(folder, file)),
    }));

  test('there is no more than 250 kB of JavaScript (brotli)', () => {
    const sizes = firstLoad().map(({ file }) => ({
      file,
      size: statSync(path.join(folder, `${file}.br`)).size,
    }));
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(bound);
  });

  test('neither zod nor libphonenumber has come', () => {
    expect(firstLoad().length).toBeGreaterThan(3);
    for (const { file, code } of firstLoad()) {
      const text = code.toString();
      expect(text.includes('~standard') && text.includes('ZodError'), file).toBe(false);
      expect(text.includes('country_calling_codes'), file).toBe(false);
    }
  });

  test('what the other pages need has not come', () => {
    const first = new Set(filesBefore('leads/lead-list-page.tsx'));
    for (const page of ['leads/lead-page.tsx', 'imports/import-page.tsx', 'settings/account-page.tsx']) {
      expect(first.has(chunk(page).file), page).toBe(false);
    }
  });
});

test('the page runs no script that stands in it', () => {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes = '', content = ''] of scripts) {
    expect(attributes).toContain('src=');
    expect(content.trim()).toBe('');
  }
  expect(html).not.toMatch(/\son\w+=/);
});

/** The scripts that the page names, and the files of these chunks with all that they import before they run. */
function filesBefore(...names: string[]): string[] {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const files = new Set([...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file = '']) => file));
  const visit = (name: string) => {
    const { file, imports = [] } = chunk(name);
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(visit);
  };
  names.forEach(visit);
  return [...files];
}

function chunk(name: string) {
  const found = manifest[name];
  if (found === undefined) throw new Error(`The build has no chunk for ${name}.`);
  return found;
}
