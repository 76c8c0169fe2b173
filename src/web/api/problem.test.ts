import { ORPCError } from '@orpc/client';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { Problem } from '#contract/problems.ts';
import en from '../i18n/en.json' with { type: 'json' };
import { fieldErrors, isNotSignedIn, ProblemError, problemOf } from './problem.ts';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en } } }));

const problem: Problem = {
  type: 'https://winnow.example/problems/invalid-input',
  title: 'Something must be mended',
  status: 422,
  code: 'invalidInput',
  detail: 'Type a name.',
  errors: [{ field: 'fullName', code: 'required', detail: 'Type a name.' }],
};

test('a problem that came with an error of the API is taken as it is', () => {
  const error = new ORPCError('invalidInput', { status: 422, data: problem });
  expect(problemOf(error)).toEqual(problem);
  expect(fieldErrors(error)).toEqual({ fullName: 'Type a name.' });
});

test('a problem document of its own is taken as it is', () => {
  expect(problemOf(new ProblemError(problem))).toEqual(problem);
});

test('an error without a problem keeps its status, and is said in words for people', () => {
  const { status, code, detail } = problemOf(new ORPCError('INTERNAL_SERVER_ERROR', { message: 'pg: boom' }));
  expect({ status, code }).toEqual({ status: 500, code: 'internal' });
  expect(detail).toBe(en.problems.internal);
});

test('anything else that was thrown is a fault of the program', () => {
  expect(problemOf('?').code).toBe('internal');
  expect(fieldErrors(null)).toEqual({});
});

test('only the status of a missing sign-in means that', () => {
  expect(isNotSignedIn(new ORPCError('notSignedIn', { status: 401 }))).toBe(true);
  expect(isNotSignedIn(new ORPCError('notAllowed', { status: 403 }))).toBe(false);
});
