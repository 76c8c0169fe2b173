import { type OwnFieldKind, rulesOfKind } from '#domain/fields/own-fields.ts';
import { hasOptions } from './field-kinds.ts';

/** Whether the form of a field of some kind has an input beside which it tells what is wrong at a path. */
export function isDrawn(path: string, kind: OwnFieldKind): boolean {
  const [, rule] = /^rules\.(.+)$/.exec(path) ?? [];
  if (rule !== undefined) return rule !== 'result' && rulesOfKind[kind].some((known) => known === rule);
  if (path.startsWith('options'))
    return hasOptions(kind) && /^options(?:\.\d+\.(?:id|label(?:\.(?:en|nb))?))?$/.test(path);
  return /^(?:(?:label|help)(?:\.(?:en|nb))?|kind|types|section)$/.test(path);
}
