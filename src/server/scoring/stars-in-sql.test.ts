import { array, assert, asyncProperty, constantFrom, integer, subarray } from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { systemActor } from '#domain/people/actor.ts';
import { type Importance, importances, scoreOf } from '#domain/scoring/score-of.ts';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { starsInSql } from './stars-in-sql.ts';

const { db } = await openTestDatabase();

const someCriteria = array(constantFrom<Importance>(...importances), { maxLength: 12 });

test('the database gives the stars that the domain gives, by whichever of its two ways', async () => {
  await assert(
    asyncProperty(
      someCriteria,
      integer({ min: 1, max: 1000 }),
      array(subarray([...Array(12).keys(), 998, 999]), { minLength: 1, maxLength: 6 }),
      async (weights, first, met) => {
        const criteria = weights.map((importance, i) => ({ id: first + i, importance }));
        const sets = met.map((places) => places.map((place) => first + place));
        const expected = sets.map((ids) => scoreOf(criteria, ids).stars);
        expect(await starsOf(criteria, sets)).toEqual(
          expected.map((stars) => ({ reckoned: stars, given: stars })),
        );
      },
    ),
    { numRuns: 60 },
  );
});

/** The stars of records that meet these criteria: as a statement reckons them, and as a new record is given them. */
async function starsOf(
  criteria: readonly { id: number; importance: Importance }[],
  sets: readonly number[][],
) {
  const rows = JSON.stringify(sets.map((ids, place) => ({ ids, place })));
  return withinChangeSet(db, systemActor(), 'api', async (transaction) => {
    await sql`delete from scoring_criterion where record_type = 'lead' or id < 3000`.execute(transaction);
    await sql`insert into scoring_criterion (id, record_type, label_en, label_nb, importance, position)
      select id, 'lead', id::text, id::text, importance, id
      from jsonb_to_recordset(${JSON.stringify(criteria)}::jsonb) as given (id integer, importance text)`.execute(
      transaction,
    );
    await sql`delete from contact`.execute(transaction);
    await sql`insert into contact (type_id, full_name, file_as, criteria_met)
      select 'lead', place::text, place::text, array(select jsonb_array_elements(ids)::integer)
      from jsonb_to_recordset(${rows}::jsonb) as given (ids jsonb, place integer)`.execute(transaction);
    const { rows: found } = await sql<{ reckoned: number; given: number }>`
      select ${starsInSql(criteria)} as reckoned, r.rating as given from contact r order by r.full_name::integer
    `.execute(transaction);
    return found;
  });
}
