import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands, one line each; none is expected. */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  return faultsOf(axe(page).withTags(rules));
}

/** Of the same page in other colours only what depends on them. */
export async function findContrastFaults(page: Page): Promise<string[]> {
  return faultsOf(axe(page).withRules(['color-contrast', 'link-in-text-block']));
}

function axe(page: Page): AxeBuilder {
  // Without frames there is nothing to be gained from the second tab that axe otherwise opens for each look.
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function faultsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isFloating(id, node.html))
      .map((node) => {
        const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; ');
        return `${id}: ${node.html.slice(0, 200)} (${why})`;
      }),
  );
}

/** Menus and lists that float stand in no landmark: they are a part of what opened them. */
function isFloating(rule: string, html: string): boolean {
  return rule === 'region' && /data-portal|role="presentation" data-position/.test(html);
}
