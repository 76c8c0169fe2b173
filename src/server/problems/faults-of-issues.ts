import type { z } from 'zod';
import { type Fault, type FaultCode, faultCodes } from '#domain/problems/faults.ts';

type Issue = z.core.$ZodIssue;

/** Names of the envelopes in which a call carries its fields; a reader knows nothing of them. */
const envelopes = new Set(['body', 'params', 'query', 'headers']);

/** Turns what zod found in some input into faults that name the field as the caller knows it. */
export function faultsOfIssues(issues: readonly Issue[], input: unknown): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, input));
}

function faultsOfIssue(issue: Issue, input: unknown): Fault[] {
  const field = pathOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: pathOf([...issue.path, key]),
        code: 'unknownField',
        given: shorten(key),
      }));
    case 'invalid_type':
      return [{ field, code: isGiven(input, issue.path) ? 'wrongType' : 'required' }];
    case 'too_big':
      return [{ field, code: bigCode(issue.origin), limit: Number(issue.maximum) }];
    case 'too_small':
      return [smallFault(field, issue)];
    case 'invalid_value':
      return [{ field, code: 'notAnOption' }];
    case 'invalid_format':
      return [{ field, code: issue.format === 'email' ? 'notAnEmail' : 'wrongType' }];
    case 'custom':
      return [customFault(field, issue.params)];
    case 'invalid_union':
      return [{ field, code: 'wrongType' }];
    default:
      return [{ field, code: 'wrongType' }];
  }
}

function bigCode(origin: string): FaultCode {
  if (origin === 'string') return 'tooLong';
  return origin === 'array' || origin === 'set' ? 'tooMany' : 'tooLarge';
}

function smallFault(field: string, issue: Extract<Issue, { code: 'too_small' }>): Fault {
  const limit = Number(issue.minimum);
  if (issue.origin === 'array') return { field, code: 'tooFew', limit };
  if (issue.origin !== 'string') return { field, code: 'tooSmall', limit };
  return limit <= 1 ? { field, code: 'required' } : { field, code: 'tooShort', limit };
}

function customFault(field: string, params: Record<string, unknown> | undefined): Fault {
  const given = params?.code === 'empty' ? 'required' : params?.code;
  const code = faultCodes.find((known) => known === given) ?? 'wrongType';
  const limit = typeof params?.limit === 'number' ? params.limit : params?.max;
  const about = typeof params?.given === 'string' ? { given: params.given } : {};
  return { field, code, ...about, ...(typeof limit === 'number' ? { limit } : {}) };
}

/** Whether there is anything at all where the issue points. */
function isGiven(input: unknown, path: readonly PropertyKey[]): boolean {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = Reflect.get(value, step);
  }
  return value !== undefined;
}

function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map(String);
  if (steps[0] !== undefined && envelopes.has(steps[0])) steps.shift();
  return steps.join('.') || 'body';
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
