import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on the colours of a page, and on nothing else. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), why: z.string() })) }),
);

/** What axe finds wrong with the page as it stands, one line each; none is expected. */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  return findFaults(page, { runOnly: { type: 'tag', values: tags } });
}

/** Of the same page in other colours only what depends on them. */
export async function findContrastFaults(page: Page): Promise<string[]> {
  return findFaults(page, { runOnly: { type: 'rule', values: colourRules } });
}

async function findFaults(page: Page, options: RunOptions): Promise<string[]> {
  // axe is large to read, and what it finds in order larger than what it finds wrong: both cross over once, or not at all.
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(await source);
  const found = await page.evaluate(`axe
    .run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})
    .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => ({
      html: node.html,
      why: [...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; '),
    })) })))`);
  return violations
    .parse(found)
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !isFloating(id, html))
        .map(({ html, why }) => `${id}: ${html.slice(0, 200)} (${why})`),
    );
}

/** Menus and lists that float stand in no landmark: they are a part of what opened them. */
function isFloating(rule: string, html: string): boolean {
  return rule === 'region' && /data-portal|role="presentation" data-position/.test(html);
}
