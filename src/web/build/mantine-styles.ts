import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Origin, originsOf } from './import-past-barrels.ts';

const packages = fileURLToPath(new URL('../../../node_modules/@mantine', import.meta.url));
const core = path.join(packages, 'core');
/** Mantine's own packages that draw with its core. */
const companions = ['notifications'];
/** What stands before the components, in this order. */
const ground = ['baseline', 'default-css-variables', 'global'];

const virtual = 'virtual:mantine.css';
const resolved = `\0${virtual}`;

/**
 * Gives `virtual:mantine.css`: the styles of just those Mantine components that the pages use and of those they
 * are made of, in Mantine's order and its layer. All of them together are twice as much.
 */
export function mantineStyles(sources: string): Plugin {
  let isBuild = true;
  return {
    name: 'mantine-styles',
    configResolved: (config) => {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === virtual ? resolved : undefined),
    load: (id) => {
      if (id !== resolved) return undefined;
      // While one works on the pages, a new component should not have to wait for a restart.
      if (!isBuild) return readFileSync(path.join(core, 'styles.layer.css'), 'utf8');
      return stylesOf(usedComponents(sources));
    },
  };
}

/** The names that the source files, and Mantine's companion packages, import from its core. */
export function usedComponents(sources: string): Set<string> {
  const folders = [sources, ...companions.map((name) => path.join(packages, name, 'esm'))];
  const names = new Set<string>();
  for (const file of folders.flatMap(sourceFiles)) {
    const imports = readFileSync(file, 'utf8').matchAll(
      /import\s*\{([^}]*)\}\s*from\s*['"]@mantine\/core['"]/g,
    );
    for (const [, list = ''] of imports) {
      for (const name of list.split(','))
        names.add(
          name
            .replace(/\btype\b/, '')
            .split(' as ')[0]
            ?.trim() ?? '',
        );
    }
  }
  return names;
}

/** The style sheet for these components and all that they are made of. */
export function stylesOf(names: ReadonlySet<string>): string {
  const origins: ReadonlyMap<string, Origin> = originsOf('@mantine/core');
  const files = [...names].flatMap((name) => origins.get(name)?.file ?? []);
  const needed = new Set([...ground, ...styleSheetsBehind(files)]);
  return inMantinesOrder()
    .filter((sheet) => needed.has(sheet))
    .map((sheet) => readFileSync(path.join(core, 'styles', `${sheet}.layer.css`), 'utf8'))
    .join('\n');
}

/** Follows imports within the package; each component takes its class names from a module named as its style sheet. */
function styleSheetsBehind(files: string[]): Set<string> {
  const sheets = new Set<string>();
  const seen = new Set(files);
  for (const file of seen) {
    const sheet = /([^/\\]+)\.module\.mjs$/.exec(file)?.[1];
    if (sheet !== undefined) sheets.add(sheet);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/from\s*"(\.[^"]+)"/g)) {
      seen.add(path.resolve(path.dirname(file), target));
    }
  }
  return sheets;
}

/** The names of the style sheets as they follow each other in the one that holds them all. */
function inMantinesOrder(): string[] {
  const all = readFileSync(path.join(core, 'styles.css'), 'utf8');
  return readdirSync(path.join(core, 'styles'))
    .filter((file) => file.endsWith('.css') && !file.endsWith('.layer.css'))
    .map((file) => ({
      sheet: file.slice(0, -'.css'.length),
      at: all.indexOf(readFileSync(path.join(core, 'styles', file), 'utf8').trim()),
    }))
    .sort((one, other) => one.at - other.at)
    .map(({ sheet }) => sheet);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
