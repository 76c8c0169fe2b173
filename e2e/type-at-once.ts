import type { Page } from 'playwright-core';

/** Presses letters with nothing between them, as a browser that is held up between two keys would not. */
export async function typeAtOnce(page: Page, letters: string): Promise<void> {
  await page.evaluate(`for (const key of ${JSON.stringify([...letters])})
    for (const type of ['keydown', 'keyup'])
      document.activeElement.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }))`);
}
