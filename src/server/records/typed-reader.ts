import type { TypedReader } from '#domain/fields/read-typed.ts';
import { dateIn } from '#domain/filters/time-window.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';
import { matchesPattern } from '../own-fields/matches-pattern.ts';
import { peopleFinder } from '../people/queries.ts';
import { criterionFinder } from '../scoring/queries.ts';

/** How the texts of a person are read who writes this language, where the day is that of a time zone. */
export async function typedReader(db: Database, language: Language, timeZone = 'UTC'): Promise<TypedReader> {
  return {
    language,
    today: dateIn(timeZone, new Date()),
    findPerson: await peopleFinder(db),
    findCriterion: await criterionFinder(db, 'lead'),
    matchesPattern,
  };
}
