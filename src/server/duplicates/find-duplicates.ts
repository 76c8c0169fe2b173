import type pg from 'pg';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { type FoundGroup, type FoundPair, groupPairs, portionsOf } from '#domain/duplicates/group-pairs.ts';
import { foundFrom, type Surroundings } from '#domain/duplicates/weighing.ts';
import type { Actor } from '#domain/people/actor.ts';
import { onOneConnection } from '../database/one-connection.ts';
import { type ComparedTable, comparedTables } from './compared-tables.ts';
import type { KnownRecords, Read } from './known-records.ts';
import {
  addCandidates,
  gatherRecords,
  joinCandidates,
  makeCandidateTable,
  readCandidates,
  readFrequentWords,
  readHolders,
  readNamesBehind,
  readNotDuplicates,
  readVersions,
} from './queries.ts';
import { storeRun } from './store-run.ts';

/** What a search came to: records compared, pairs looked at, groups found. */
export type FoundDuplicates = { runId: number; records: number; pairs: number; groups: number };

export type FindOptions = {
  jobId?: number;
  /** Aborted, the results of the search before stay. */
  signal?: AbortSignal;
  /** Told in records, of all there are. */
  onProgress?: (done: number, total: number) => void;
};

/** Pairs that are weighed at a time. */
const batch = 2_000;
/** Which part of the work is gathering candidates; the rest is weighing them. */
const gathering = 0.4;
/**
 * Two records that no pair links may stand in one group when they are at least so likely the same. Where a third one ties
 * them surely, it is enough that nothing rules it out: one has the old telephone, one the new, and one has both.
 */
const joinFrom = (link: number) => (link > 0.95 ? 0.15 : 0.5);

/**
 * Looks through all records of a base for those that are the same. Candidates are pairs that share a key, found set by set;
 * each is weighed by the rule of the domain, and what is sure enough makes groups, which take the place of those of the
 * search before.
 */
export function findDuplicates(
  pool: pg.Pool,
  actor: Actor,
  base: DuplicateBase,
  options: FindOptions = {},
): Promise<FoundDuplicates> {
  const startedAt = new Date();
  const { signal } = options;
  const compared = comparedTables[base];
  return onOneConnection(
    pool,
    async ({ client }) => {
      const records = await gatherRecords(client, compared.records());
      const tell = (share: number) => {
        signal?.throwIfAborted();
        options.onProgress?.(Math.round(records * share), records);
      };
      const pairs = await gatherCandidates(client, base, (share) => tell(share * gathering));
      const around = await readSurroundings(client, compared, records);
      const read: Read = async <Row extends pg.QueryResultRow>(query: string, ids: readonly number[]) =>
        (await client.query<Row>(query, [ids])).rows;
      const weighing = { client, base, around, known: () => compared.known(read) };
      const found = await weighCandidates(weighing, pairs, (share) =>
        tell(gathering + share * (1 - gathering)),
      );
      const groups = await makeGroups(weighing, found);
      const runId = await storeRun(client, {
        base,
        jobId: options.jobId ?? null,
        actorName: actor.name,
        startedAt,
        records,
        pairs,
        groups,
        versionOf: await versionsOf(client, base, groups),
      });
      return { runId, records, pairs, groups: groups.length };
    },
    signal,
  );
}

async function gatherCandidates(
  client: pg.ClientBase,
  base: DuplicateBase,
  tell: (share: number) => void,
): Promise<number> {
  const { keys } = comparedTables[base];
  await makeCandidateTable(client);
  for (const [done, kind] of keys.entries()) {
    tell((done + 1) / (keys.length + 2));
    await addCandidates(client, kind);
  }
  const pairs = await joinCandidates(client, base);
  tell(1);
  return pairs;
}

async function versionsOf(client: pg.ClientBase, base: DuplicateBase, groups: readonly FoundGroup[]) {
  const rows = await readVersions(
    client,
    base,
    groups.flatMap(({ members }) => members),
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return (id: number) => versions.get(id) ?? 0;
}

/** A word that one record in so many holds is a name of its own; in a small database, one that a few hold. */
const frequentShare = 1 / 5_000;
const frequentAtLeast = 5;

async function readSurroundings(
  client: pg.ClientBase,
  { shared }: ComparedTable,
  records: number,
): Promise<Surroundings> {
  const namesBehind = await readNamesBehind(client, shared);
  const holders = await readHolders(client);
  const frequent = await readFrequentWords(
    client,
    Math.max(frequentAtLeast, Math.ceil(records * frequentShare)),
  );
  return {
    namesBehind: (key) => namesBehind.get(key) ?? 1,
    holdersOfName: (words) => holders.get(sortedWords(words)) ?? 2,
    isFrequentWord: (word) => frequent.has(word),
  };
}

/** The words as `duplicate_record` has them. */
function sortedWords(words: readonly string[]): string {
  return [...new Set(words.filter((word) => word.length > 1))].sort().join(' ');
}

type Weighing = {
  client: pg.ClientBase;
  base: DuplicateBase;
  around: Surroundings;
  known: () => KnownRecords;
};

async function weighCandidates(
  { client, around, known }: Weighing,
  pairs: number,
  tell: (share: number) => void,
): Promise<FoundPair[]> {
  const records = known();
  const found: FoundPair[] = [];
  for (let from = 0; from < pairs; from += batch) {
    const candidates = await readCandidates(client, from, from + batch);
    await records.learn(candidates.flatMap(({ a, b }) => [a, b]));
    for (const { a, b } of candidates) {
      const verdict = records.weigh(a, b, around);
      if (verdict && verdict.confidence >= foundFrom) found.push({ a, b, ...verdict });
    }
    tell(Math.min(1, (from + batch) / pairs));
  }
  return found;
}

/** Groups of the pairs; only records with several links are looked at once more, those of few pairs at a time. */
async function makeGroups(
  { client, base, around, known }: Weighing,
  found: readonly FoundPair[],
): Promise<FoundGroup[]> {
  const records = known();
  const apart = await readNotDuplicates(client, base);
  const groups: FoundGroup[] = [];
  for (const pairs of portionsOf(found, batch)) {
    const links = new Map<number, number>();
    for (const id of pairs.flatMap(({ a, b }) => [a, b])) links.set(id, (links.get(id) ?? 0) + 1);
    const tied = pairs.filter(({ a, b }) => (links.get(a) ?? 0) > 1 || (links.get(b) ?? 0) > 1);
    await records.learn(tied.flatMap(({ a, b }) => [a, b]));
    const mayJoin = (a: number, b: number, link: number) => {
      if (apart.has(a < b ? `${a} ${b}` : `${b} ${a}`)) return false;
      const verdict = records.weigh(a, b, around);
      return verdict !== undefined && verdict.confidence >= joinFrom(link);
    };
    for (const group of groupPairs(pairs, mayJoin)) groups.push(group);
  }
  return groups;
}
