import { formatSort } from '#domain/filters/sort.ts';
import { formatColumns } from '#domain/views/list-columns.ts';
import type { ListState } from '#domain/views/list-state.ts';
import { type ViewState, viewStateOf } from '#domain/views/view-state.ts';

/** Whether a list shows something else than its view. What is typed into the search is no part of a view. */
export function differsFromView(below: ListState, state: ListState): boolean {
  return textOf(below) !== textOf(state);
}

/** What a new view keeps of a list. */
export function stateToKeep(state: ListState): ViewState {
  const { q: _, filter, ...rest } = viewStateOf(state);
  return { ...rest, filter: isEverything(state) ? null : filter };
}

function textOf(state: ListState): string {
  const filter = isEverything(state) ? null : state.filter;
  return JSON.stringify([filter, formatSort(state.sort), formatColumns(state.columns), state.bin]);
}

/** An address says `{"and":[]}` where it takes away the filter of the view. */
function isEverything({ filter }: ListState): boolean {
  return filter === null || ('and' in filter && filter.and.length === 0);
}
