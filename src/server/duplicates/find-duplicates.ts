import type pg from 'pg';
import { type FoundGroup, type FoundPair, groupPairs } from '#domain/duplicates/group-pairs.ts';
import type { ComparedName, PersonProfile } from '#domain/duplicates/person-profile.ts';
import { comparePeople, foundFrom, type Surroundings } from '#domain/duplicates/weigh-pair.ts';
import type { Actor } from '#domain/people/actor.ts';
import { onOneConnection } from '../database/one-connection.ts';
import { candidateKeys } from './candidate-keys.ts';
import { KnownPeople } from './known-people.ts';
import {
  addCandidates,
  gatherPeople,
  joinCandidates,
  makeCandidateTable,
  readCandidates,
  readFrequentWords,
  readHolders,
  readNamesBehind,
  readNotDuplicates,
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
const batch = 5_000;
/** Which part of the work is gathering candidates; the rest is weighing them. */
const gathering = 0.4;
/**
 * Two records that no pair links may stand in one group when they are at least so likely the same. Where a third one ties
 * them surely, it is enough that nothing rules it out: one has the old telephone, one the new, and one has both.
 */
const joinFrom = (link: number) => (link > 0.95 ? 0.15 : 0.5);

/**
 * Looks through all leads and business contacts for those that are the same person. Candidates are pairs that share a
 * key, found set by set; each is weighed by the rule of the domain, and what is sure enough makes groups, which take the
 * place of those of the search before.
 */
export function findDuplicates(
  pool: pg.Pool,
  actor: Actor,
  options: FindOptions = {},
): Promise<FoundDuplicates> {
  const startedAt = new Date();
  const { signal } = options;
  return onOneConnection(
    pool,
    async ({ client }) => {
      const records = await gatherPeople(client);
      const tell = (share: number) => {
        signal?.throwIfAborted();
        options.onProgress?.(Math.round(records * share), records);
      };
      const pairs = await gatherCandidates(client, (share) => tell(share * gathering));
      const around = await readSurroundings(client, records);
      const people = new KnownPeople(client);
      const found = await weighCandidates({ client, people, around, pairs }, (share) =>
        tell(gathering + share * (1 - gathering)),
      );
      const groups = await makeGroups(client, people, around, found);
      const runId = await storeRun(client, {
        jobId: options.jobId ?? null,
        actorName: actor.name,
        startedAt,
        records,
        pairs,
        groups,
        versionOf: (id) => people.versionOf(id),
      });
      return { runId, records, pairs, groups: groups.length };
    },
    signal,
  );
}

async function gatherCandidates(client: pg.ClientBase, tell: (share: number) => void): Promise<number> {
  await makeCandidateTable(client);
  for (const [done, kind] of candidateKeys.entries()) {
    tell((done + 1) / (candidateKeys.length + 2));
    await addCandidates(client, kind);
  }
  const pairs = await joinCandidates(client);
  tell(1);
  return pairs;
}

/** A word that one record in so many holds is a name of its own; in a small database, one that a few hold. */
const frequentShare = 1 / 5_000;
const frequentAtLeast = 5;

async function readSurroundings(client: pg.ClientBase, records: number): Promise<Surroundings> {
  const namesBehind = await readNamesBehind(client);
  const holders = await readHolders(client);
  const frequent = await readFrequentWords(
    client,
    Math.max(frequentAtLeast, Math.ceil(records * frequentShare)),
  );
  return {
    namesBehind: (key) => namesBehind.get(key) ?? 1,
    holdersOfName: (name) => holders.get(sortedWords(name)) ?? 2,
    isFrequentWord: (word) => frequent.has(word),
  };
}

/** The words as `duplicate_person` has them. */
function sortedWords({ words }: ComparedName): string {
  return [...new Set(words.filter((word) => word.length > 1))].sort().join(' ');
}

type Weighing = { client: pg.ClientBase; people: KnownPeople; around: Surroundings; pairs: number };

async function weighCandidates(
  { client, people, around, pairs }: Weighing,
  tell: (share: number) => void,
): Promise<FoundPair[]> {
  const found: FoundPair[] = [];
  for (let from = 0; from < pairs; from += batch) {
    const candidates = await readCandidates(client, from, from + batch);
    await people.learn(candidates.flatMap(({ a, b }) => [a, b]));
    for (const { a, b } of candidates) {
      const [one, other] = [people.profileOf(a), people.profileOf(b)];
      if (!one || !other) continue;
      const verdict = comparePeople(one, other, around);
      if (verdict.confidence >= foundFrom) found.push({ a, b, ...verdict });
    }
    tell(Math.min(1, (from + batch) / pairs));
  }
  return found;
}

/** Groups of the pairs; only records with several links are looked at once more. */
async function makeGroups(
  client: pg.ClientBase,
  people: KnownPeople,
  around: Surroundings,
  found: readonly FoundPair[],
): Promise<FoundGroup[]> {
  const links = new Map<number, number>();
  for (const id of found.flatMap(({ a, b }) => [a, b])) links.set(id, (links.get(id) ?? 0) + 1);
  const tied = found.filter(({ a, b }) => (links.get(a) ?? 0) > 1 || (links.get(b) ?? 0) > 1);
  const profiles = new Map<number, PersonProfile>();
  for (let from = 0; from < tied.length; from += batch) {
    const ids = tied.slice(from, from + batch).flatMap(({ a, b }) => [a, b]);
    await people.learn(ids);
    for (const id of ids) {
      const profile = people.profileOf(id);
      if (profile) profiles.set(id, profile);
    }
  }
  await people.learnVersions([...links.keys()]);
  const apart = await readNotDuplicates(client);
  return groupPairs(found, (a, b, link) => {
    const [one, other] = [profiles.get(a), profiles.get(b)];
    if (!one || !other || apart.has(a < b ? `${a} ${b}` : `${b} ${a}`)) return false;
    return comparePeople(one, other, around).confidence >= joinFrom(link);
  });
}
