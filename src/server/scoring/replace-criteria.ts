import { sql } from 'kysely';
import type { Job } from '#contract/jobs.ts';
import type { Criterion, WantedCriterion } from '#contract/scoring.ts';
import type { Bilingual } from '#domain/fields/field.ts';
import type { Actor } from '#domain/people/actor.ts';
import { type Language, otherLanguage } from '#domain/people/roles.ts';
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
 * that was changed, with nothing said of the other language, is the same in both.
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
    const described = describeWanted(before, wanted, actor.language);
    await writeCriteria(transaction, type, before, described);
    return rescoreWithin(services, actor, transaction, type);
  });
  return result;
}

type Described = WantedCriterion & { descriptions: Bilingual };

/**
 * Wanted criteria in both languages.
 *
 * @throws ProblemError `invalidInput`
 */
export function describeWanted(
  known: readonly Criterion[],
  wanted: readonly WantedCriterion[],
  language: Language,
): Described[] {
  const byId = new Map(known.map((criterion) => [criterion.id, criterion]));
  const seen = new Set<number | string>();
  const faults: Fault[] = [];
  /** Whether it has not been seen yet. */
  const see = (what: number | string, fault: Fault): boolean => {
    const isNew = !seen.has(what);
    if (!isNew) faults.push(fault);
    seen.add(what);
    return isNew;
  };
  const described = wanted.map((criterion, place): Described => {
    const { id, description } = criterion;
    const before = id === undefined ? undefined : byId.get(id);
    if (id !== undefined) {
      const unknown: Fault = { field: `${place}.id`, code: 'unknownCriterion' };
      if (before === undefined) faults.push(unknown);
      else see(id, unknown);
    }
    const given =
      criterion.descriptions ?? (before?.description === description ? before.descriptions : null);
    const descriptions = { en: description, nb: description, ...given, [language]: description };
    const says = (of: Language, field: string): boolean => {
      const said = descriptions[of];
      return see(`${of} ${said.trim().toLowerCase()}`, {
        field: `${place}.${field}`,
        code: 'saidTwice',
        given: said,
      });
    };
    const other = otherLanguage(language);
    if (says(language, 'description')) says(other, `descriptions.${other}`);
    return { ...criterion, descriptions };
  });
  if (faults.length > 0) throw invalidInput(...faults);
  return described;
}

async function writeCriteria(
  transaction: ChangeTransaction,
  type: RecordType,
  before: readonly Criterion[],
  wanted: readonly Described[],
): Promise<void> {
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0)
    await sql`update scoring_criterion set deleted_at = now() where id = any (${gone}::integer[])`.execute(
      transaction,
    );
  const rows = JSON.stringify(
    wanted.map(({ id, descriptions, importance }, place) => ({
      id: id ?? null,
      en: descriptions.en.trim(),
      nb: descriptions.nb.trim(),
      importance,
      place: place + 1,
    })),
  );
  const given = sql`jsonb_to_recordset(${rows}::jsonb)
    as given (id integer, en text, nb text, importance text, place integer)`;
  await sql`
    update scoring_criterion c
    set label_en = given.en, label_nb = given.nb, importance = given.importance, position = given.place
    from ${given}
    where given.id = c.id and (c.label_en, c.label_nb, c.importance, c.position)
      is distinct from (given.en, given.nb, given.importance, given.place)
  `.execute(transaction);
  await sql`
    insert into scoring_criterion (record_type, label_en, label_nb, importance, position)
    select ${type}, en, nb, importance, place from ${given} where id is null order by place
  `.execute(transaction);
}
