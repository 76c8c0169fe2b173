import { expect, test } from 'vitest';
import { isDrawn } from './drawn-paths.ts';

test('what is wrong is told beside an input only where the kind of field has one for it', () => {
  for (const [path, kind] of [
    ['label', 'number'],
    ['label.nb', 'number'],
    ['types', 'number'],
    ['rules.min', 'date'],
    ['rules.formula', 'formula'],
    ['options.2.label', 'choice'],
  ] as const)
    expect(isDrawn(path, kind), path).toBe(true);
  for (const [path, kind] of [
    ['rules', 'number'],
    ['rules.formula', 'number'],
    ['rules.result', 'formula'],
    ['rules.linkTypes.0', 'link'],
    ['rules.initial', 'link'],
    ['options', 'text'],
    ['types.0', 'number'],
    ['key', 'text'],
  ] as const)
    expect(isDrawn(path, kind), path).toBe(false);
});
