import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import enDuplicates from './en.duplicates.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import enSettings from './en.settings.json' with { type: 'json' };
import nbDuplicates from './nb.duplicates.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nbSettings from './nb.settings.json' with { type: 'json' };

const web = fileURLToPath(new URL('..', import.meta.url));
const texts = { en: allOf(en, enDuplicates, enSettings), nb: allOf(nb, nbDuplicates, nbSettings) };

describe('translations', () => {
  test('are of the same keys in both languages', () => {
    expect([...texts.nb.keys()].sort()).toEqual([...texts.en.keys()].sort());
  });

  test('are never empty', () => {
    for (const [language, all] of Object.entries(texts)) {
      const empty = [...all].filter(([, text]) => text.trim() === '').map(([key]) => `${language}: ${key}`);
      expect(empty).toEqual([]);
    }
  });

  test('have the same placeholders in both languages', () => {
    const differing = [...texts.en]
      .filter(([key, text]) => placeholders(text).join() !== placeholders(texts.nb.get(key) ?? '').join())
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  test('have both plural forms, or none', () => {
    const stems = [...texts.en.keys()].filter((key) => /_(?:one|other)$/.test(key)).map(stemOf);
    const halves = stems.filter((stem) => !(texts.en.has(`${stem}_one`) && texts.en.has(`${stem}_other`)));
    expect(halves).toEqual([]);
  });

  test('are all used', () => {
    const code = sources();
    const unused = [...new Set([...texts.en.keys()].map(stemOf))].filter((key) => !isUsed(key, code));
    expect(unused).toEqual([]);
  });

  test('are typographically right: no straight quotes, no three dots, no exclamation marks', () => {
    const wrong = Object.entries(texts).flatMap(([language, all]) =>
      [...all].filter(([, text]) => /["!]|\.\.\./.test(text)).map(([key]) => `${language}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** A key stands in the code whole, or its beginning does before a part that is put in: `` `roles.${role}` ``. */
function isUsed(key: string, code: string): boolean {
  if (code.includes(`'${key}'`) || code.includes(`\`${key}\``)) return true;
  const parts = key.split('.');
  return parts.some((_, index) => index > 0 && code.includes(`\`${parts.slice(0, index).join('.')}.\${`));
}

function sources(): string {
  return readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function allOf(...parts: readonly object[]): Map<string, string> {
  return new Map(parts.flatMap((part) => [...flatten(part)]));
}

function flatten(tree: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

function stemOf(key: string): string {
  return key.replace(/_(?:zero|one|other)$/, '');
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name = '']) => name).sort();
}
