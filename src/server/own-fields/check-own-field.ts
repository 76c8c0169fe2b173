import { RE2JS } from 're2js';
import { schemaOf } from '#contract/record-schemas.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { describeOwnField, ownKey, rulesOfKind } from '#domain/fields/own-fields.ts';
import { readFormula } from '#domain/formulas/formula.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { fieldsWith, recordTypeNames } from '#domain/records/record-types.ts';
import { faultsOfIssues } from '../problems/faults-of-issues.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { isReference } from './initial-options.ts';
import { matchesPattern } from './matches-pattern.ts';
import { formulasOf } from './storage.ts';

/** The most fields that a firm can add: a table of PostgreSQL has room for 1600 columns. */
export const mostOwnFields = 300;

/** What keeps values apart is an index, in which a text has room for 2700 bytes: up to three for each of its UTF-16 units. */
const longestUnique = 500;

/**
 * A field as it is to be kept, with what its formula comes to.
 *
 * @param fields all own fields, this one among them
 * @throws ProblemError `invalidInput` that names what is wrong with its definition
 */
export function checkedOwnField(field: OwnField, fields: readonly OwnField[]): OwnField {
  const { kind, rules } = field;
  const faults: Fault[] = Object.keys(rules)
    .filter((name) => !rulesOfKind[kind].some((known) => known === name))
    .map((name) => ({ field: `rules.${name}`, code: 'notForKind' }));
  if (rules.pattern !== undefined) faults.push(...patternFaults(rules.pattern));
  faults.push(...boundFaults(field));
  if (rules.unique && (rules.maxLength ?? 0) > longestUnique)
    faults.push({ field: 'rules.maxLength', code: 'tooLarge', limit: longestUnique });
  faults.push(...repeatedOptions(field));
  if (faults.length > 0) throw invalidInput(...faults);
  if (kind === 'formula') {
    const read = withResult(field, fields);
    if ('fault' in read) throw invalidInput({ field: 'rules.formula', ...read.fault });
    return read;
  }
  checkInitial(field);
  return field;
}

/**
 * A formula that uses a field which is changed, with what it comes to then.
 *
 * @param path where the change was asked for
 * @throws ProblemError `invalidInput` where the formula would not work any longer
 */
export function checkedUser(
  formula: OwnField,
  fields: readonly OwnField[],
  path: string,
  language: Language,
): OwnField {
  const read = withResult(formula, fields);
  if ('fault' in read)
    throw invalidInput({ field: path, code: 'usedByFormula', given: formula.label[language] });
  return read;
}

/** Whether the formula of a field names the field with a key. */
export function usesField({ rules }: OwnField, key: string): boolean {
  return rules.formula?.includes(`{${ownKey(key)}}`) ?? false;
}

/** A bound of another sort than the values would bound nothing. */
function boundFaults({ kind, rules: { min, max } }: OwnField): Fault[] {
  const sort = kind === 'date' || kind === 'dateTime' ? kind : 'number';
  const strange = Object.entries({ min, max })
    .filter(([, bound]) => bound !== undefined && sortOf(bound) !== sort)
    .map(
      ([name]): Fault => ({ field: `rules.${name}`, code: sort === 'number' ? 'notANumber' : 'notADate' }),
    );
  if (strange.length > 0) return strange;
  return min !== undefined && max !== undefined && comparable(min) > comparable(max)
    ? [{ field: 'rules.min', code: 'minAboveMax' }]
    : [];
}

function sortOf(bound: number | string): 'number' | 'date' | 'dateTime' {
  if (typeof bound === 'number') return 'number';
  return bound.includes('T') ? 'dateTime' : 'date';
}

function comparable(bound: number | string): number {
  return typeof bound === 'number' ? bound : Date.parse(bound);
}

function patternFaults(pattern: string): Fault[] {
  try {
    RE2JS.compile(pattern);
    return [];
  } catch (error) {
    const given = error instanceof Error ? error.message.slice(0, 120) : pattern.slice(0, 60);
    return [{ field: 'rules.pattern', code: 'badPattern', given }];
  }
}

function repeatedOptions({ options }: OwnField): Fault[] {
  const seen = new Set<string>();
  return options.flatMap(({ label }, place): Fault[] => {
    const names = new Set([label.en.toLowerCase(), label.nb.toLowerCase()]);
    const again = [...names].some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return again ? [{ field: `options.${place}.label`, code: 'nameInUse' }] : [];
  });
}

function checkInitial(field: OwnField): void {
  const { initial } = field.rules;
  // Which option or person it is was looked at when it was given, and that one may be called off since.
  if (initial === undefined || isReference(field.kind)) return;
  const { error } = schemaOf(describeOwnField(field)).safeParse(initial);
  const [fault] = error ? faultsOfIssues(error.issues, initial) : [];
  if (fault) throw invalidInput({ ...fault, field: 'rules.initial' });
  const { pattern } = field.rules;
  if (pattern !== undefined && typeof initial === 'string' && !matchesPattern(pattern, initial))
    throw invalidInput({ field: 'rules.initial', code: 'noMatch', given: pattern });
}

function withResult(
  field: OwnField,
  fields: readonly OwnField[],
): OwnField | { fault: Pick<Fault, 'code' | 'given'> } {
  const { formula = '' } = field.rules;
  let result = field.rules.result;
  for (const type of recordTypeNames().filter((name) => field.types.includes(name))) {
    const read = readFormula(formula, fieldsWith(type, fields), formulasOf(fields));
    if ('fault' in read) return { fault: { code: read.fault.code, given: read.fault.given } };
    result = read.formula.type;
  }
  return { ...field, rules: { ...field.rules, result } };
}
