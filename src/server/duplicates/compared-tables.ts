import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { firmsToCompare } from './firms-to-compare.ts';
import type { KnownRecords, Read } from './known-records.ts';
import { peopleToCompare } from './people-to-compare.ts';

/**
 * Which records are compared at all: those that share a key. Keys find, they prove nothing; the rule is in
 * `domain/duplicates`. Each statement fills `duplicate_key (key, record_id)`; a key is a hash of its kind and text.
 *
 * A block of a key that more records share than its cap is left out: ten thousand Jan Hansens would be fifty million
 * pairs, and whoever of them is the same shares a narrower key as well.
 */
export type CandidateKey = {
  name: string;
  /** `select key text, record id` from `duplicate_record p`. */
  select: string;
  /** Most records of a block. */
  cap: number;
  /** How much the names must have in common, as pg_trgm counts; nothing where the key says enough. */
  leastAlike?: number;
};

/** How the records of a base are found to be the same; all else is done alike for people and accounts. */
export type ComparedTable = {
  /**
   * One row for each record: `id`, the distinct words of its name sorted in `words` and as text in `name`, `firm` by which
   * pairs are put in order, and whatever its keys are made of.
   */
  records(): string;
  keys: readonly CandidateKey[];
  /** `select key, words` of the values that several names may be behind, from `duplicate_record p`. */
  shared: string;
  known(read: Read): KnownRecords;
};

/** One entry for each base. */
export const comparedTables: Readonly<Record<DuplicateBase, ComparedTable>> = {
  contact: peopleToCompare,
  account: firmsToCompare,
};
