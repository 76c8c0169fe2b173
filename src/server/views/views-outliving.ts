import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { fieldsWith } from '#domain/records/record-types.ts';
import { checkViewState } from '#domain/views/view-state.ts';
import type { Database } from '../database/connect.ts';
import { findAllViews } from './queries.ts';

/** How many views, whosever they are, would leave out more than they do if the own fields were these. */
export async function countViewsOutliving(db: Database, own: readonly OwnField[]): Promise<number> {
  const views = await findAllViews(db);
  return views.filter(
    ({ type, state }) =>
      checkViewState(type, state, fieldsWith(type, own)).length > checkViewState(type, state).length,
  ).length;
}
