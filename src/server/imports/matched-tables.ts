import type pg from 'pg';
import { type ImportedType, isPersonType } from '#domain/records/record-types.ts';
import { firmsToMatch } from './firms-to-match.ts';
import type { ImportColumn } from './import-columns.ts';
import { peopleToMatch } from './people-to-match.ts';

/** What is known of an import when its rows are to be matched. */
export type Matching = {
  columns: readonly ImportColumn[];
  /** The records, `c`, among which one may be there already. */
  living: string;
  /**
   * Whether the file has so many rows that all records are better read once than looked up by each key, where there are
   * indexes for that.
   */
  many: boolean;
};

/** How rows are told to be there already; all else is done alike for people and firms. */
export type MatchedTable = {
  /** The kinds of its keys, the surest first. */
  kinds: readonly string[];
  /**
   * Makes the temporary tables `import_key (row_no, kind, key)`, of the rows, and `record_key (id, kind, key)`, of the
   * records: of all, or of those at least that share a key with a row. What has the same key of the same kind is the same.
   * A `record_key` that is there is taken as it is: rows are taken out of a file, and none come to it.
   */
  findKeys: (client: pg.PoolClient, matching: Matching) => Promise<void>;
  /** What is told of the row `r` beside its name, when it is shown: what tells it from namesakes. */
  beside: string;
};

/** How rows are matched that become records of a type. */
export function matchedTableOf(type: ImportedType): MatchedTable {
  return isPersonType(type) ? peopleToMatch : firmsToMatch;
}
