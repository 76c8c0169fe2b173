import type { TypedReader } from '#domain/fields/read-typed.ts';
import { dateIn } from '#domain/filters/time-window.ts';
import type { Language } from '#domain/people/roles.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { matchesPattern } from '../own-fields/matches-pattern.ts';
import { peopleFinder } from '../people/queries.ts';
import { criterionFinder } from '../scoring/queries.ts';

/**
 * How the texts of a person are read who writes this language, for records of a type, where days and clocks are those of
 * a time zone.
 */
export async function typedReader(
  db: Database,
  language: Language,
  type: RecordType,
  timeZone: string,
): Promise<TypedReader> {
  return {
    language,
    timeZone,
    today: dateIn(timeZone, new Date()),
    findPerson: await peopleFinder(db),
    findCriterion: await criterionFinder(db, type),
    matchesPattern,
  };
}
