import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** No sandbox for root, who can have none, and nothing that asks the outside world behind the page's back. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** Starts a headless Chromium. Whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = await findChromium();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args,
    env: { ...process.env, ...env },
  });
}
