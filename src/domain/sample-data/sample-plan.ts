import type { WeightedCriterion } from '../scoring/score-of.ts';

/** Somebody whom records are assigned to. */
export type Colleague = { id: number; name: string };

/** What made-up records are made from: the same plan makes the same records. */
export type SamplePlan = {
  /** How many leads there will be. */
  leads: number;
  /** Chooses among all the data there could be. */
  seed: number;
  /** Start of the day, in UTC, before which everything happened; milliseconds since 1970. */
  today: number;
  colleagues: readonly Colleague[];
  /** Ids of the accounts and campaigns, in the order they are made. */
  accountIds: readonly number[];
  campaignIds: readonly number[];
  /** Id of the first lead; the others follow. */
  firstLeadId: number;
  /** The scoring criteria of leads, and those of business contacts that say the same, in order. */
  criteria: readonly WeightedCriterion[];
  contactCriteria: readonly WeightedCriterion[];
};

/** A made-up record: what is in its fields, and when and by whom it was made and last changed. */
export type SampleRecord<Values> = {
  values: Values;
  createdAt: number;
  createdById: number | null;
  updatedAt: number;
};

export const dayMs = 86_400_000;

/** How far back the records reach, in days. */
export const daysBack = 730;
