import { sql } from 'kysely';
import type { ComparedRecord } from '#contract/duplicates.ts';
import type { DuplicateReason } from '#domain/duplicates/duplicate-reasons.ts';
import { personFields } from '#domain/duplicates/merge-proposal.ts';
import { profilePerson } from '#domain/duplicates/person-profile.ts';
import { comparePeople } from '#domain/duplicates/weigh-pair.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { fieldColumns } from '../records/record-table.ts';
import { readGroup } from './read-groups.ts';

type Person = { id: number; type: 'lead' | 'contact' } & Omit<ComparedRecord, 'since'>;

/** Leads and business contacts by id, in the order of the ids; those in the bin are left out. */
export async function readPersons(
  db: Database,
  ids: readonly number[],
  language: Language,
  lock = false,
): Promise<Person[]> {
  const { rows } = await sql<{ typeId: Person['type'] } & ComparedRecord['record']>`
    select r.type_id as "typeId", ${fieldColumns(personFields(), language)}
    from contact r where r.id = any (${ids}::bigint[]) and r.deleted_at is null
    order by r.id ${lock ? sql`for update` : sql``}
  `.execute(db);
  const byId = new Map(rows.map(({ typeId, ...record }) => [record.id ?? 0, { type: typeId, record }]));
  return ids.flatMap((id) => {
    const found = byId.get(id);
    return found ? [{ id, ...found }] : [];
  });
}

type Comparison = { confidence: number; reasons: DuplicateReason[]; records: ComparedRecord[] };

/**
 * Some records beside each other, and how sure it is that they are all the same.
 *
 * @throws ProblemError `invalidInput` naming each that is not there
 */
export async function compareRecords(
  db: Database,
  ids: readonly number[],
  language: Language,
): Promise<Comparison> {
  const people = await readPersons(db, ids, language);
  const there = new Set(people.map(({ id }) => id));
  const missing = ids.flatMap((id, index) =>
    there.has(id) ? [] : [{ field: `ids.${index}`, code: 'unknownRecord' as const }],
  );
  if (missing.length > 0) throw invalidInput(...missing);
  const [first, ...others] = people.map(({ record }) =>
    profilePerson({ ...record, fullName: record.fullName ?? '' }),
  );
  const verdicts = first ? others.map((other) => comparePeople(first, other)) : [];
  return {
    confidence: Math.min(1, ...verdicts.map((verdict) => verdict.confidence)),
    reasons: [...new Set(verdicts.flatMap((verdict) => verdict.reasons))],
    records: people.map(({ type, record }) => ({ type, record, since: null })),
  };
}

/**
 * One group with whole records.
 *
 * @throws ProblemError `notFound` for a group that no search found, or an older one
 */
export async function readWholeGroup(
  db: Database,
  id: number,
  language: Language,
): Promise<Comparison & { id: number }> {
  const group = await readGroup(db, id);
  if (!group) throw new ProblemError('notFound');
  const people = await readPersons(db, group.ids, language);
  const { rows } = await sql<{ id: number; version: number }>`
    select record_id as id, version from duplicate_member where group_id = ${id}
  `.execute(db);
  const versions = new Map(rows.map((row) => [row.id, row.version]));
  return {
    id,
    confidence: group.confidence,
    reasons: group.reasons,
    records: people.map(({ type, record }) => ({
      type,
      record,
      since: versions.get(record.id ?? 0) === record.version ? null : 'changed',
    })),
  };
}
