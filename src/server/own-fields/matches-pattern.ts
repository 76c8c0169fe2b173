import { RE2JS } from 're2js';

const compiled = new Map<string, RE2JS>();

/** Patterns that are kept compiled: more than all own fields have. */
const mostCompiled = 1000;

/** Whether the whole of a text matches a pattern that was accepted before; in time that grows with the text alone. */
export function matchesPattern(pattern: string, text: string): boolean {
  let known = compiled.get(pattern);
  if (!known) {
    if (compiled.size >= mostCompiled) compiled.clear();
    known = RE2JS.compile(pattern);
    compiled.set(pattern, known);
  }
  return known.matches(text);
}
