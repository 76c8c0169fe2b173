import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { foundByIndex, isHardToGuess } from '../filters/found-by-index.ts';
import { livingRecords, tableOf } from '../records/record-table.ts';
import { estimateSearch } from '../search/search-sample.ts';
import { type ListOrder, type Stretch, tableWith } from './list-order.ts';
import { type List, rowsOf } from './list-request.ts';

/**
 * How the first rows of a stretch are reached. PostgreSQL guesses how many rows hold a piece of text from a hundred
 * values, and takes them to be spread evenly over every order: it may walk a million rows for a word that few hold,
 * or gather a hundred thousand that hold a common one. So it is told:
 *
 * - `planned`: PostgreSQL chooses; right where no part of a value is sought.
 * - `walk`: along the index that has the order, at most so many rows, until enough of them match.
 * - `follow`: the same, for as long as it takes.
 * - `gather`: all that match, by the index that finds them or by a look at every row, and sorted.
 */
export type Access = { way: 'planned' | 'follow' | 'gather' } | { way: 'walk'; rows: number };

/** Rows that a sample takes; enough to tell one in a hundred from fewer. */
const sampleSize = 500;
/** The same where the choice is between a short walk and a look at every row. */
const largeSample = 2000;

/** Rows read along an index in the time that a search in the trigram index takes before its first row. */
const gatherStart = 5000;
/** What a row costs that is gathered and sorted, against one that is read along an index. */
const gatherCost = 1.5;

/** Beyond it PostgreSQL would rather sort the whole table than read the rows of an index one by one. */
const longestWalk = 25_000;

/** What a row costs that is read along an index, against one of all that are looked at in the order they lie in. */
const followCost = 2;

/** In the order in which they are worth trying: a walk may end before enough rows are found. */
export async function accessesOf(
  db: Database,
  list: List,
  order: ListOrder,
  limit: number,
): Promise<Access[]> {
  const { type, filter, q } = list;
  if (q === '' && !(filter && isHardToGuess(filter, type))) return [{ way: 'planned' }];
  // The indexes that have an order leave the bin out.
  if (!order.indexed || list.bin) return [{ way: 'gather' }];
  const found = q !== '' || (filter !== undefined && foundByIndex(filter, type));
  const { share, total } = await sample(db, list, found ? sampleSize : largeSample);
  const walk = limit / share;
  if (!found) return [{ way: followCost * walk > total ? 'gather' : 'follow' }];
  if (walk > gatherCost * share * total + gatherStart) return [{ way: 'gather' }];
  // Three times what is expected, for rows that are not spread evenly.
  return [{ way: 'walk', rows: Math.min(longestWalk, Math.ceil(3 * walk)) }, { way: 'gather' }];
}

/** The rows `r` of a stretch, reached in one of these ways, to be put in its order. */
export function reach(list: List, order: ListOrder, stretch: Stretch, access: Access): RawBuilder<unknown> {
  const table = sql.table(tableOf(list.type).table);
  switch (access.way) {
    case 'planned':
      return sql`from ${tableWith(list.type, order)} where ${rowsOf(list)} and ${stretch.where}`;
    case 'walk':
      return sql`from (select * from ${table} as r where ${livingRecords(list.type)} and ${stretch.where}
        order by ${stretch.orderBy} limit ${access.rows}) as r where ${rowsOf(list)}`;
    case 'follow':
      // `coalesce` keeps from PostgreSQL what it would guess of the condition.
      return sql`from ${table} as r where ${livingRecords(list.type)} and ${stretch.where}
        and coalesce(${rowsOf(list)}, false)`;
    case 'gather':
      // `offset 0` keeps the order out of the search for the rows.
      return sql`from (select * from ${table} as r where ${rowsOf(list)} offset 0) as r ${order.joins}
        where ${stretch.where}`;
  }
}

/** Which share of the records is in the list, told from a few hundred at random places, and how many there are. */
async function sample(db: Database, list: List, size: number): Promise<{ share: number; total: number }> {
  if (!list.filter) return estimateSearch(db, list.type, list.q, list.qPlace);
  const { rows } = await sql<{ matching: number; seen: number; total: number }>`
    with tally as (select coalesce(sum(delta), 0) as total from record_tally where record_type = ${list.type})
    select count(*) filter (where ${rowsOf(list)}) as matching, count(*) as seen, (select total from tally) as total
    from ${sql.table(tableOf(list.type).table)} as r tablesample system (
      (select least(100, 100.0 * ${size} / greatest(reltuples, total, 1)) from tally, pg_class
        where oid = ${tableOf(list.type).table}::regclass))
    where ${livingRecords(list.type)}`.execute(db);
  const { matching, seen, total } = rows[0] ?? { matching: 0, seen: 0, total: 0 };
  return { share: matching / Math.max(seen, 1), total };
}
