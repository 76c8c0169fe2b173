import type { Actor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { builtInView } from '#domain/views/built-in-views.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { findViews } from './queries.ts';

/**
 * Chooses the view that a list opens with for the actor; `null` for the one that comes with Winnow. A key opens no
 * list, and chooses none.
 *
 * @throws ProblemError `invalidInput` where there is no such view that the actor sees
 */
export async function setDefaultView(
  db: Database,
  actor: Actor,
  { recordType, defaultView }: { recordType: RecordType; defaultView: string | null },
): Promise<{ defaultView: string | null }> {
  if (defaultView !== null && !builtInView(recordType, defaultView)) {
    const seen = await findViews(db, actor, recordType);
    if (!seen.some(({ id }) => String(id) === defaultView))
      throw invalidInput({ field: 'defaultView', code: 'unknownView', given: defaultView });
  }
  if (actor.id === null) return { defaultView: null };
  await db
    .insertInto('view_choice')
    .values({ person_id: actor.id, record_type: recordType, default_view: defaultView })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'record_type']).doUpdateSet({ default_view: defaultView }),
    )
    .execute();
  return { defaultView };
}

/** Chooses the order in which the actor is offered the views of a list; views left out follow by name. */
export async function reorderViews(
  db: Database,
  actor: Actor,
  { recordType, ids }: { recordType: RecordType; ids: readonly number[] },
): Promise<void> {
  const seen = new Set((await findViews(db, actor, recordType)).map(({ id }) => id));
  const unknown = ids.findIndex((id) => !seen.has(id));
  if (unknown >= 0)
    throw invalidInput({ field: `ids.${unknown}`, code: 'unknownView', given: String(ids[unknown]) });
  if (actor.id === null) return;
  const sequence = [...new Set(ids)];
  await db
    .insertInto('view_choice')
    .values({ person_id: actor.id, record_type: recordType, sequence })
    .onConflict((conflict) => conflict.columns(['person_id', 'record_type']).doUpdateSet({ sequence }))
    .execute();
}
