import { fieldsOf } from '#domain/records/record-types.ts';
import { changedBetween, type FormState } from './form-state.ts';
import type { OpenedRecord } from './record-values.ts';

/** What someone else saved in the record that is open here. */
export interface ColleagueChange {
  personId: number | null;
  /** The fields, by the field that each is shown under. */
  fields: readonly string[];
}

/** What a newer version of the record changes, and who saved it. */
export function changeBy(newer: OpenedRecord, state: FormState): ColleagueChange {
  const { updatedById } = newer.values;
  return {
    personId: typeof updatedById === 'number' ? updatedById : null,
    fields: changedBetween(fieldsOf(state.type), state.saved, newer.values),
  };
}

/** Two changes told as one, by whoever was last. */
export function joinChanges(one: ColleagueChange | null, other: ColleagueChange): ColleagueChange {
  return { personId: other.personId, fields: [...new Set([...(one?.fields ?? []), ...other.fields])] };
}
