import { checkFilter } from '#domain/filters/check-filter.ts';
import type { Filter } from '#domain/filters/filter.ts';
import type { FilterContext } from '#domain/filters/filter-context.ts';
import { formatSort, parseSort, type SortKey } from '#domain/filters/sort.ts';
import type { Actor } from '#domain/people/actor.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { invalidInput } from '../problems/problem-error.ts';

/** What a caller says of a list: which records, in which order. */
export type ListInput = {
  filter?: Filter | undefined;
  q?: string | undefined;
  sort?: string | undefined;
  timeZone?: string | undefined;
};

/** A list that can be read: of which every field, operator and value has been checked. */
export type List = {
  type: RecordType;
  filter: Filter | undefined;
  q: string;
  sort: readonly SortKey[];
  context: FilterContext;
};

/**
 * Checks what was asked for.
 *
 * @throws ProblemError `invalidInput` with each fault of filter and order
 */
export function listOf(actor: Actor, type: RecordType, input: ListInput): List {
  const fields = fieldsOf(type);
  const { keys, faults } = parseSort(input.sort, fields);
  if (input.filter) faults.push(...checkFilter(input.filter, fields));
  if (faults.length > 0) throw invalidInput(...faults);
  const context: FilterContext = {
    me: actor.id,
    now: new Date(),
    timeZone: input.timeZone ?? 'UTC',
    language: actor.language,
  };
  return { type, filter: input.filter, q: input.q?.trim() ?? '', sort: keys, context };
}

/** Text that is the same for the same list in the same order, and for no other. */
export function signatureOf({ type, filter, q, sort, context }: List): string {
  const { me, language, timeZone } = context;
  return JSON.stringify([type, filter ?? null, q, formatSort(sort), me, language, timeZone]);
}
