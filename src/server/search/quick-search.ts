import type { Found } from '#contract/search.ts';
import type { RecordLinkType } from '#domain/fields/field.ts';
import type { SearchPlace } from '#domain/filters/search-terms.ts';
import type { Actor } from '#domain/people/actor.ts';
import { isRecordLinkType, recordLinkTypes } from '#domain/records/link-types.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { foldText } from '#domain/text/fold.ts';
import type { Database } from '../database/connect.ts';
import { faultsOfSearch, listOf } from '../lists/list-request.ts';
import { readAfter } from '../lists/queries.ts';
import { listPeople } from '../people/queries.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { type NamedRow, namedColumns, readNamesBeginning } from './queries.ts';

/** How well a record answers; the smaller, the better. */
const ranks = { nameStart: 0, wordStart: 1, anywhere: 2 } as const;
type Hit = Found & { rank: number };

/**
 * Records of several types that answer a few letters: those whose name begins so, then those with words that do,
 * then those that have it anywhere; of equally good ones, each type has its turn. With nothing typed, what was
 * changed last.
 *
 * @throws ProblemError `invalidInput` for an unknown type, and for letters that no text can hold
 */
export async function quickSearch(
  db: Database,
  actor: Actor,
  input: { q: string; types?: string | undefined; limit: number },
): Promise<{ items: Found[] }> {
  const faults = faultsOfSearch(input.q);
  if (faults.length > 0) throw invalidInput(...faults);
  const q = input.q.trim();
  const hits = await Promise.all(
    typesOf(input.types).map((type) =>
      type === 'person' ? findPeople(db, q, input.limit) : findRecords(db, actor, type, q, input.limit),
    ),
  );
  return { items: inTurn(hits, input.limit) };
}

function typesOf(types: string | undefined): RecordLinkType[] {
  if (!types) return [...recordLinkTypes()];
  return [...new Set(types.split(','))].map((word) => {
    const type = word.trim();
    if (!isRecordLinkType(type))
      throw invalidInput({ field: 'types', code: 'notAnOption', given: word.slice(0, 60) });
    return type;
  });
}

/** Nothing but letters, digits and blanks: the trigrams of an index tell the start of no other word. */
const ofWords = /^[\p{L}\p{M}\p{N}\s]*$/u;

/** The dearer ways of looking are gone only as far as the limit is not reached. */
async function findRecords(
  db: Database,
  actor: Actor,
  type: RecordType,
  q: string,
  limit: number,
): Promise<Hit[]> {
  const hits = new Map<number, Hit>();
  const add = (rows: readonly NamedRow[], rank: number) => {
    for (const { id, name, detail } of rows)
      if (!hits.has(id)) hits.set(id, { type, id, name, detail, rank });
  };
  if (q !== '') add(await readNamesBeginning(db, type, q, limit), ranks.nameStart);
  if (hits.size < limit && ofWords.test(q))
    add(await search(db, actor, type, q, 'wordStart', limit), ranks.wordStart);
  if (hits.size < limit && q !== '') add(await search(db, actor, type, q, 'anywhere', limit), ranks.anywhere);
  return [...hits.values()];
}

async function search(
  db: Database,
  actor: Actor,
  type: RecordType,
  q: string,
  qPlace: SearchPlace,
  limit: number,
): Promise<NamedRow[]> {
  const list = { ...listOf(actor, type, { q }), qPlace };
  return (await readAfter(db, list, namedColumns(type), (row: NamedRow) => row, limit)).rows;
}

/** They are few: all of them are looked at. */
async function findPeople(db: Database, q: string, limit: number): Promise<Hit[]> {
  const words = foldText(q).split(/\s+/u);
  const people = await listPeople(db);
  const hits = people.flatMap(({ id, name, email, active }): Hit[] => {
    const text = ` ${foldText(`${name} ${email}`)}`;
    if (!active || !words.every((word) => text.includes(word))) return [];
    const starts = words.every((word) => text.includes(` ${word}`));
    const rank = foldText(name).startsWith(foldText(q))
      ? ranks.nameStart
      : starts
        ? ranks.wordStart
        : ranks.anywhere;
    return [{ type: 'person', id, name, detail: email, rank }];
  });
  return hits.toSorted((a, b) => a.rank - b.rank).slice(0, limit);
}

/** The best first; among equals the first of each type, then the second of each, and so on. */
function inTurn(hitsByType: readonly (readonly Hit[])[], limit: number): Found[] {
  const items: Found[] = [];
  for (const rank of Object.values(ranks)) {
    const queues = hitsByType.map((hits) => hits.filter((hit) => hit.rank === rank));
    const longest = Math.max(0, ...queues.map((queue) => queue.length));
    for (let turn = 0; turn < longest; turn++)
      for (const queue of queues) {
        const hit = queue[turn];
        if (hit && items.length < limit)
          items.push({ type: hit.type, id: hit.id, name: hit.name, detail: hit.detail });
      }
  }
  return items;
}
