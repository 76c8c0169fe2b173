import type pg from 'pg';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';

/** How many of the pairs of one kind were found. */
export type KindFound = { kind: string; pairs: number; found: number };

/** How well the latest search did on made-up records, of which it is known who is the same. */
export type DuplicateQuality = {
  /** Pairs found that are the same, of all found. */
  precision: number;
  /** The same, when the twins are counted for nothing. */
  precisionBesideTwins: number;
  /** Pairs found, of all that are the same. */
  recall: number;
  found: number;
  planted: number;
  /** By the way in which the same was entered again: all should be found. */
  same: KindFound[];
  /** Those that only look the same: none should be found. */
  lookAlikes: KindFound[];
  /** Pairs found that were never planted as either. */
  unplanned: number;
  /**
   * Of the unplanned, those whom chance gave one first and last name at one firm, and firms to which it gave one name: there
   * are hardly any in life, and no reader could tell them apart.
   */
  twins: number;
};

/**
 * Holds the groups of the latest search against the truth about made-up records. Every two records of a group count as a
 * pair found. Records that are not made up, or are in the bin, count for nothing.
 */
export async function measureQuality(
  client: pg.Pool | pg.ClientBase,
  base: DuplicateBase,
): Promise<DuplicateQuality> {
  const { rows } = await client.query<{ kind: string; same: boolean | null; pairs: number; found: number }>(
    qualityQuery(base),
  );
  const same = rows.filter((row) => row.same === true);
  const lookAlikes = rows.filter((row) => row.same === false);
  const chance = rows.filter((row) => row.same === null);
  const unplanned = sum(chance.map(({ found }) => found));
  const twins = sum(chance.filter(({ kind }) => kind === 'twins').map(({ found }) => found));
  const [planted, right] = [sum(same.map(({ pairs }) => pairs)), sum(same.map((row) => row.found))];
  const wrong = sum(lookAlikes.map((row) => row.found)) + unplanned;
  const plain = ({ kind, pairs, found }: KindFound) => ({ kind, pairs, found });
  const shareRight = (wrongs: number) => (right + wrongs === 0 ? 1 : right / (right + wrongs));
  return {
    precisionBesideTwins: shareRight(wrong - twins),
    precision: shareRight(wrong),
    recall: planted === 0 ? 1 : right / planted,
    found: right + wrong,
    planted,
    same: same.map(plain),
    lookAlikes: lookAlikes.map(plain),
    unplanned,
    twins,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What two records share whom nobody could tell apart. */
const twins: Record<DuplicateBase, string> = {
  contact:
    'one.first_name = other.first_name and one.last_name = other.last_name and one.company = other.company',
  account: 'one.name = other.name',
};

/** Whether a record is made up, and not in the bin. Asked of few records, it is looked up for each. */
const isSample = (base: DuplicateBase, id: string) => `
  exists (select from change c join change_set s on s.id = c.change_set_id
    where c.subject = '${base}' and c.record_id = ${id} and c.act = 'created' and s.kind = 'sampleData' offset 0)
  and exists (select from ${base} where id = ${id} and deleted_at is null offset 0)`;

/**
 * What was entered three times makes three pairs; the third of them, between two that were entered again, is of
 * the kind of the later one.
 */
const qualityQuery = (base: DuplicateBase) => `
  with planted as not materialized (select * from planted_duplicate where base = '${base}'
  ), entry as (
    select record_id, original_id as origin, kind from planted where same
    union all
    select distinct original_id, original_id, '' from planted where same
  ), family as (
    select array_agg(record_id order by record_id) as ids, array_agg(kind order by record_id) as kinds
    from entry group by origin
  ), truth as (
    select ids[i] as a, ids[j] as b, kinds[j] as kind, true as same
    from family, generate_subscripts(ids, 1) i, generate_subscripts(ids, 1) j where i < j
    union all
    select least(record_id, original_id), greatest(record_id, original_id), kind, false
    from planted where not same
  ), found as (
    select a.record_id as a, b.record_id as b
    from duplicate_run r join duplicate_group g on g.run_id = r.id
    join duplicate_member a on a.group_id = g.id
    join duplicate_member b on a.group_id = b.group_id and a.record_id < b.record_id
    where r.base = '${base}'
  ), told as (
    select a, b, t.kind, t.same, t.a is not null as planted, f.a is not null as found
    from truth t full join found f using (a, b)
  ), named as (
    select told.*, coalesce(one.original_id, a) as first, coalesce(other.original_id, b) as second
    from told left join planted one on one.record_id = a and one.same
      left join planted other on other.record_id = b and other.same
    where ${isSample(base, 'a')} and ${isSample(base, 'b')}
  )
  select coalesce(kind, case when exists (
      select from ${base} one join ${base} other on ${twins[base]}
      where one.id = first and other.id = second) then 'twins' else 'others' end) as kind,
    same, count(*) filter (where planted)::int as pairs, count(*) filter (where found)::int as found
  from named group by 1, 2 order by 2 desc nulls last, 1`;
