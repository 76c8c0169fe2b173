import type { FieldSet } from '../fields/field.ts';
import { checkFilter } from '../filters/check-filter.ts';
import type { Filter } from '../filters/filter.ts';
import { filterFields, filterFieldsOf } from '../filters/filter-fields.ts';
import { formatSort, parseSort } from '../filters/sort.ts';
import type { Fault } from '../problems/faults.ts';
import { describeType, fieldsOf, type RecordType } from '../records/record-types.ts';
import { columnFields, formatColumns, type ListColumn, parseColumns } from './list-columns.ts';
import type { ListState, PartialListState } from './list-state.ts';

/** Views of one list that a person can have, those in the bin left out. */
export const mostViews = 100;

/** What a view keeps of a list, as the API has it; what it leaves out is as a list of the type usually is. */
export type ViewState = {
  filter?: Filter | null | undefined;
  q?: string | undefined;
  /** As `-rating,fullName`. */
  sort?: string | undefined;
  columns?: ListColumn[] | undefined;
  bin?: boolean | undefined;
};

/**
 * What of a state does not suit the fields of a type: conditions, an order or columns of fields that are not there, or
 * no longer. Each fault names its place within the state, such as `filter.and.0.field`.
 */
export function checkViewState(
  type: RecordType,
  { filter, sort, columns }: ViewState,
  fields: FieldSet = fieldsOf(type),
): Fault[] {
  const unknown = unknownColumn(type);
  return [
    ...(filter ? checkFilter(filter, filterFields(fields)) : []),
    ...parseSort(sort, fields).faults,
    ...(columns ?? []).flatMap(({ key }, place): Fault[] =>
      unknown(key) ? [{ field: `columns.${place}.key`, code: 'unknownField', given: key.slice(0, 60) }] : [],
    ),
  ];
}

/** The state without what {@link checkViewState} finds fault with; the rest stays as it is. */
export function fittingViewState(type: RecordType, state: ViewState): ViewState {
  const fields = fieldsOf(type);
  const unknown = unknownColumn(type);
  const { filter, sort, columns, ...rest } = state;
  return {
    ...rest,
    ...(filter !== undefined && { filter: filter && fittingFilter(type, filter) }),
    ...(sort !== undefined && parseSort(sort, fields).faults.length === 0 && { sort }),
    ...(columns !== undefined && { columns: columns.filter(({ key }) => !unknown(key)) }),
  };
}

/** A filter without the conditions that do not suit the fields; `null` where nothing is left of it. */
function fittingFilter(type: RecordType, filter: Filter): Filter | null {
  if ('field' in filter) return checkFilter(filter, filterFieldsOf(type)).length === 0 ? filter : null;
  const inner = ('and' in filter ? filter.and : filter.or).flatMap((one) => fittingFilter(type, one) ?? []);
  if (inner.length === 0) return null;
  return 'and' in filter ? { and: inner } : { or: inner };
}

/** What a view says of a list, to be laid over its usual state. */
export function listStateOfView(type: RecordType, state: ViewState): PartialListState {
  const { filter, q, sort, columns, bin } = fittingViewState(type, state);
  return {
    filter,
    q,
    sort: sort === undefined ? undefined : parseSort(sort, fieldsOf(type)).keys,
    columns: columns && parseColumns(type, formatColumns(columns)),
    bin,
  };
}

/** A list as it is, for a view to keep. */
export function viewStateOf({ filter, q, sort, columns, bin }: ListState): ViewState {
  return { filter, q, sort: formatSort(sort), columns: [...columns], bin };
}

function unknownColumn(type: RecordType): (key: string) => boolean {
  const known = new Set([describeType(type).nameField, ...columnFields(type).map(([key]) => key)]);
  return (key) => !known.has(key);
}
