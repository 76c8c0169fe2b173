import type { RawBuilder, SqlBool } from 'kysely';
import type { RefusalCause, RefusalReason } from '#contract/action-results.ts';

/** A column and what it is to hold, told from the row `r`. */
export type NewValue = { column: string; value: RawBuilder<unknown> };

/** A condition on the row `r` under which it is left as it is, and why. */
export type Refusing = {
  reason: RefusalReason;
  when: RawBuilder<SqlBool>;
  field?: string;
  /** What was to go into a record, where that is what stands against it. */
  cellOf?: (id: number) => RefusalCause['cell'];
};

/** What is to become of each record `r` of a selection, set by set. */
export type RowEdit = {
  values: readonly NewValue[];
  /** The records that it can be done to; the others are refused for being in the bin. */
  on: 'living' | 'any';
  refusing: readonly Refusing[];
};
