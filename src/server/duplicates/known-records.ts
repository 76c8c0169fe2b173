import type pg from 'pg';
import type { Surroundings, Verdict } from '#domain/duplicates/weighing.ts';

/** Runs a query with these ids as its one parameter. */
export type Read = <Row extends pg.QueryResultRow>(query: string, ids: readonly number[]) => Promise<Row[]>;

/** Records that are weighed by their ids, once their facts have been read. */
export interface KnownRecords {
  /** Makes sure that these are at hand until the next call. */
  learn(ids: readonly number[]): Promise<void>;
  /** Undefined where one of them is no longer there. */
  weigh(a: number, b: number, around?: Surroundings): Verdict | undefined;
}

/** Profiles that are kept at hand, of some 3 kB each; pairs come in the order of their firms, so that few are needed twice. */
const most = 4_000;
/** Records that are read at a time. */
const portion = 500;

/**
 * Records whose facts `query` reads, made ready by `profile` and weighed by `compare`. They are read when they are first
 * needed and forgotten when there are too many.
 */
export function knownRecords<Facts extends pg.QueryResultRow, Profile>(
  read: Read,
  query: string,
  profile: (facts: Facts) => Profile,
  compare: (one: Profile, other: Profile, around?: Surroundings) => Verdict,
): KnownRecords {
  const profiles = new Map<number, Profile>();
  return {
    async learn(ids) {
      const wanted = new Set(ids);
      // Those that were read first come first.
      for (const id of profiles.keys()) {
        if (profiles.size <= most) break;
        if (!wanted.has(id)) profiles.delete(id);
      }
      const missing = [...wanted].filter((id) => !profiles.has(id));
      for (let from = 0; from < missing.length; from += portion)
        for (const facts of await read<Facts & { id: number }>(query, missing.slice(from, from + portion)))
          profiles.set(facts.id, profile(facts));
    },
    weigh(a, b, around) {
      const [one, other] = [profiles.get(a), profiles.get(b)];
      return one && other && compare(one, other, around);
    },
  };
}
