import { sql } from 'kysely';
import { systemActor } from '#domain/people/actor.ts';
import type { OwnTypeName } from '#domain/records/own-type-name.ts';
import { builtInTypeNames } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { undoable } from '../settings/undoable.ts';
import { eraseType } from './erase-type.ts';

/**
 * Erases the record types that were deleted longer ago than can be undone, with all that is kept of them. The types go
 * first, and are noted until their records are gone too: what a crash or `signal` leaves is done by the next run.
 */
export async function purgeOwnTypes(services: Services, signal: AbortSignal): Promise<void> {
  await changeSettings(services, systemActor(), forgetTypes);
  const { rows } = await sql<{ name: OwnTypeName }>`select name from type_to_erase`.execute(services.db);
  for (const { name } of rows) {
    await eraseType(services, name, signal);
    await sql`delete from type_to_erase where name = ${name}`.execute(services.db);
  }
}

async function forgetTypes(transaction: ChangeTransaction): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    with gone as (delete from own_type where deleted_at < now() - ${undoable}::interval returning name)
    insert into type_to_erase select name from gone returning name
  `.execute(transaction);
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name);
  for (const table of ['scoring_criterion', 'form_layout', 'view', 'view_choice', 'import_mapping'])
    await sql`delete from ${sql.table(table)} where record_type = any (${names}::text[])`.execute(
      transaction,
    );
  // Their columns go as those of any field that was deleted.
  await sql`update own_field set deleted_at = now() where deleted_at is null and not exists (
    select from unnest(types) shown (type)
    where type = any (${builtInTypeNames}::text[]) or exists (select from own_type where name = type))
  `.execute(transaction);
}
