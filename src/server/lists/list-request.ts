import type { RawBuilder, SqlBool } from 'kysely';
import { checkFilter } from '#domain/filters/check-filter.ts';
import type { Filter } from '#domain/filters/filter.ts';
import type { FilterContext } from '#domain/filters/filter-context.ts';
import { filterFieldsOf } from '#domain/filters/filter-fields.ts';
import type { SearchPlace } from '#domain/filters/search-terms.ts';
import { formatSort, parseSort, type SortKey } from '#domain/filters/sort.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { checkText } from '#domain/text/accept-text.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { all } from '../filters/conditions.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { binnedRecords, livingRecords } from '../records/record-table.ts';
import { searchCondition } from '../search/search-condition.ts';

/** What a caller says of a list: which records, in which order. */
export type ListInput = {
  filter?: Filter | undefined;
  q?: string | undefined;
  sort?: string | undefined;
  timeZone?: string | undefined;
  /** Of the records in the bin, and of no others. */
  bin?: boolean | undefined;
};

/** A list that can be read: of which every field, operator and value has been checked. */
export type List = {
  type: RecordType;
  filter: Filter | undefined;
  q: string;
  /** Where in a word what is searched for may stand. */
  qPlace: SearchPlace;
  sort: readonly SortKey[];
  bin: boolean;
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
  if (input.filter) faults.push(...checkFilter(input.filter, filterFieldsOf(type)));
  faults.push(...faultsOfSearch(input.q));
  if (faults.length > 0) throw invalidInput(...faults);
  const context: FilterContext = {
    me: actor.id,
    now: new Date(),
    timeZone: input.timeZone ?? 'UTC',
    language: actor.language,
  };
  return {
    type,
    filter: input.filter,
    q: input.q?.trim() ?? '',
    qPlace: 'anywhere',
    sort: keys,
    bin: input.bin ?? false,
    context,
  };
}

/** What makes a text impossible to search for: characters that no text here can hold. */
export function faultsOfSearch(q: string | undefined, field = 'q'): Fault[] {
  const fault = checkText(q ?? '', { max: 500, multiline: true });
  return fault && fault.code !== 'empty' ? [{ field, code: fault.code }] : [];
}

/** The rows `r` of a list, in no order: those of its type that pass filter and search. */
export function rowsOf({ type, filter, q, qPlace, bin, context }: List): RawBuilder<SqlBool> {
  return all([
    bin ? binnedRecords(type) : livingRecords(type),
    ...(filter ? [compileFilter(filter, type, context)] : []),
    ...(q ? [searchCondition(q, qPlace)] : []),
  ]);
}

/** Text that is the same for the same list in the same order, and for no other. */
export function signatureOf({ type, filter, q, sort, bin, context }: List): string {
  const { me, language, timeZone } = context;
  return JSON.stringify([type, filter ?? null, q, formatSort(sort), bin, me, language, timeZone]);
}
