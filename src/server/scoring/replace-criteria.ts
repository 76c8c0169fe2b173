import { sql } from 'kysely';
import type { Job } from '#contract/jobs.ts';
import type { Criterion, WantedCriterion } from '#contract/scoring.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Fault } from '#domain/problems/faults.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { listCriteria, versionOfCriteria } from './queries.ts';
import { rescoreWithin } from './start-rescoring.ts';

/**
 * Gives a record type these criteria, in this order: one without an id is new, one that is left out goes. A description
 * that was changed is the firm's own, and the same in both languages.
 *
 * @param version the one of all criteria that the actor read; null replaces whatever is there
 * @returns the job that rates all records of the type anew
 * @throws ProblemError `invalidInput` for criteria that are not there, or that say the same; `staleVersion`
 */
export async function replaceCriteria(
  services: Services,
  actor: Actor,
  type: RecordType,
  wanted: readonly WantedCriterion[],
  version: number | null,
): Promise<Job> {
  const { result } = await changeSettings(services, actor, async (transaction) => {
    await sql`lock table scoring_criterion in share row exclusive mode`.execute(transaction);
    const current = await versionOfCriteria(transaction, type);
    if (version !== null && version !== current) throw new ProblemError('staleVersion', { version: current });
    const before = await listCriteria(transaction, type, actor.language);
    checkWanted(before, wanted);
    await writeCriteria(transaction, actor, type, before, wanted);
    return rescoreWithin(services, actor, transaction, type);
  });
  return result;
}

/** @throws ProblemError `invalidInput` */
export function checkWanted(known: readonly Criterion[], wanted: readonly WantedCriterion[]): void {
  const ids = new Set(known.map(({ id }) => id));
  const seenIds = new Set<number>();
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const [place, { id, description }] of wanted.entries()) {
    if (id !== undefined && (!ids.has(id) || seenIds.has(id)))
      faults.push({ field: `${place}.id`, code: 'unknownCriterion' });
    if (id !== undefined) seenIds.add(id);
    const said = description.trim().toLowerCase();
    if (seen.has(said)) faults.push({ field: `${place}.description`, code: 'saidTwice', given: description });
    seen.add(said);
  }
  if (faults.length > 0) throw invalidInput(...faults);
}

async function writeCriteria(
  transaction: ChangeTransaction,
  { language }: Actor,
  type: RecordType,
  before: readonly Criterion[],
  wanted: readonly WantedCriterion[],
): Promise<void> {
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0)
    await sql`update scoring_criterion set deleted_at = now() where id = any (${gone}::integer[])`.execute(
      transaction,
    );
  const rows = JSON.stringify(
    wanted.map(({ id, description, importance }, place) => ({
      id: id ?? null,
      description: description.trim(),
      importance,
      place: place + 1,
    })),
  );
  const given = sql`jsonb_to_recordset(${rows}::jsonb)
    as given (id integer, description text, importance text, place integer)`;
  const label = sql.ref(`c.label_${language}`);
  await sql`
    update scoring_criterion c
    set label_en = case when ${label} = given.description then c.label_en else given.description end,
      label_nb = case when ${label} = given.description then c.label_nb else given.description end,
      importance = given.importance, position = given.place
    from ${given}
    where given.id = c.id
      and (${label}, c.importance, c.position) is distinct from (given.description, given.importance, given.place)
  `.execute(transaction);
  await sql`
    insert into scoring_criterion (record_type, label_en, label_nb, importance, position)
    select ${type}, description, description, importance, place from ${given} where id is null order by place
  `.execute(transaction);
}
