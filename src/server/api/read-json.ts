import type { FastifyInstance } from 'fastify';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';

/** Largest JSON body, in bytes: room for the longest comments in the widest characters, several times over. */
export const jsonLimit = 16 * 1024 * 1024;
const deepest = 64;

/**
 * Reads JSON bodies for the whole server: bounded in size and depth, so that what walks them later can recurse.
 */
export function readJson(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: jsonLimit },
    (_request, body, done) => {
      const text = String(body);
      if (text === '') return done(null, undefined);
      if (depthOf(text) > deepest)
        return done(invalidInput({ field: 'body', code: 'tooDeep', limit: deepest }));
      try {
        done(null, JSON.parse(text, refusePrototypes));
      } catch (cause) {
        if (cause instanceof ProblemError) return done(cause);
        done(new ProblemError('badRequest', { faults: [{ field: 'body', code: 'notJson' }] }, { cause }));
      }
    },
  );
}

/** Deepest nesting of brackets outside of texts. */
function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') at = endOfText(json, at);
    else if (sign === '{' || sign === '[') most = Math.max(most, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return most;
}

function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

/** Refuses the key through which a body could reach the prototype of an object; no field is called that. */
function refusePrototypes(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__') throw invalidInput({ field: key, code: 'unknownField', given: key });
  return value;
}
