import { sql } from 'kysely';
import type { NewOwnType, OwnTypeChanges } from '#contract/own-types.ts';
import type { Bilingual } from '#domain/fields/field.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Fault } from '#domain/problems/faults.ts';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { isReservedPath, mostOwnTypes, suggestPath } from '#domain/records/own-types.ts';
import { builtInTypeNames, describeType } from '#domain/records/record-types.ts';
import { inBoth } from '#domain/text/in-both.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { changeSettings, keptChangeSet } from '../settings/change-settings.ts';
import { readOwnTypes, refreshOwnTypes } from './read-own-types.ts';

/** A type as it is now, and the change set that undoes what was done to it; null where nothing changed. */
type ChangedOwnType = OwnType & { changeSetId: number | null };
/** The own types as they are now, and the change set that undoes what was done. */
export type ChangedTypes = { types: OwnType[]; changeSetId: number | null };

/**
 * Adds a record type, which has the fields of its base; one of contacts begins with the scoring criteria of business
 * contacts.
 *
 * @throws ProblemError `invalidInput` that says what is wrong with it
 */
export async function createOwnType(
  services: Services,
  actor: Actor,
  input: NewOwnType,
): Promise<ChangedOwnType> {
  let created = 0;
  const { types, changeSetId } = await changeTypes(services, actor, async (transaction, before) => {
    if (before.length >= mostOwnTypes)
      throw invalidInput({ field: 'label', code: 'tooMany', limit: mostOwnTypes });
    const [one, many] = [inBoth(input.label.one), inBoth(input.label.many)];
    const path = input.path ?? freePath(many, before);
    refuse(pathFaults(path, before), nameFaults(many, before));
    const row = await transaction
      .insertInto('own_type')
      .values({
        base: input.base,
        ...columnsOf(one, many),
        path,
        icon: input.icon ?? (input.base === 'contact' ? 'users' : 'building'),
        color: input.color ?? 'grey',
        workspace: input.workspace ?? 'contacts',
        position: Math.max(0, ...before.map((type) => type.position)) + 1,
      })
      .returning(['id', 'name'])
      .executeTakeFirstOrThrow();
    created = row.id;
    if (input.base === 'contact') await giveCriteria(transaction, row.name);
  });
  return { ...typeOf(types, created), changeSetId };
}

/**
 * Changes what a type is called, how it looks and where its pages and calls are.
 *
 * @throws ProblemError `notFound`; `invalidInput`
 */
export async function changeOwnType(
  services: Services,
  actor: Actor,
  id: number,
  { label, ...traits }: OwnTypeChanges,
): Promise<ChangedOwnType> {
  const { types, changeSetId } = await changeTypes(services, actor, async (transaction, before) => {
    const type = typeOf(before, id);
    const others = before.filter((other) => other.id !== id);
    const many = label ? inBoth(label.many) : type.label.many;
    refuse(
      traits.path === undefined ? [] : pathFaults(traits.path, others),
      label ? nameFaults(many, others) : [],
    );
    await transaction
      .updateTable('own_type')
      .set({ ...traits, ...columnsOf(label ? inBoth(label.one) : type.label.one, many) })
      .where('id', '=', id)
      .execute();
  });
  return { ...typeOf(types, id), changeSetId };
}

/**
 * Deletes a type. Its records stay where they are, out of sight, so that undoing brings them back.
 *
 * @throws ProblemError `notFound`
 */
export async function deleteOwnType(
  services: Services,
  actor: Actor,
  id: number,
): Promise<{ changeSetId: number | null }> {
  const { changeSetId } = await changeTypes(services, actor, async (transaction, before) => {
    typeOf(before, id);
    await transaction
      .updateTable('own_type')
      .set({ deleted_at: sql<string>`now()` })
      .where('id', '=', id)
      .execute();
  });
  return { changeSetId };
}

/** Puts types in order; those that are left out follow. @throws ProblemError `notFound` */
export function arrangeOwnTypes(
  services: Services,
  actor: Actor,
  ids: readonly number[],
): Promise<ChangedTypes> {
  return changeTypes(services, actor, async (transaction, before) => {
    for (const id of ids) typeOf(before, id);
    const order = [...new Set([...ids, ...before.map((type) => type.id)])];
    await sql`
      update own_type t set position = placed.position
      from unnest(${order}::integer[]) with ordinality as placed (id, position)
      where t.id = placed.id and t.position <> placed.position
    `.execute(transaction);
  });
}

/** A type by its id. @throws ProblemError `notFound` */
export function typeOf(types: readonly OwnType[], id: number): OwnType {
  const type = types.find((each) => each.id === id);
  if (!type) throw new ProblemError('notFound');
  return type;
}

/** Changes own types in one change set, and takes the types as they are then for those that there are. */
async function changeTypes(
  services: Services,
  actor: Actor,
  act: (transaction: ChangeTransaction, types: readonly OwnType[]) => Promise<void>,
): Promise<ChangedTypes> {
  const { result } = await changeSettings(services, actor, async (transaction) => {
    await sql`lock table own_type in share row exclusive mode`.execute(transaction);
    await act(transaction, await readOwnTypes(transaction));
    return transaction.changeSetId;
  });
  return {
    types: await refreshOwnTypes(services.db),
    changeSetId: await keptChangeSet(services.db, result),
  };
}

function columnsOf(one: Bilingual, many: Bilingual) {
  return { one_en: one.en, one_nb: one.nb, label_en: many.en, label_nb: many.nb };
}

function refuse(...faults: Fault[][]): void {
  const all = faults.flat();
  if (all.length > 0) throw invalidInput(...all);
}

function pathFaults(path: string, others: readonly OwnType[]): Fault[] {
  const isTaken = isReservedPath(path) || others.some((other) => other.path === path);
  return isTaken ? [{ field: 'path', code: 'nameInUse', given: path }] : [];
}

/** Two lists of one name could not be told apart. */
function nameFaults(many: Bilingual, others: readonly OwnType[]): Fault[] {
  const taken = [
    ...builtInTypeNames.map((type) => describeType(type).label),
    ...others.map(({ label }) => label),
  ];
  const isTaken = (['en', 'nb'] as const).some((language) =>
    taken.some((label) => label.many[language].toLowerCase() === many[language].toLowerCase()),
  );
  return isTaken ? [{ field: 'label.many', code: 'nameInUse' }] : [];
}

function freePath({ en }: Bilingual, others: readonly OwnType[]): string {
  const base = suggestPath(en) || 'own-type';
  const taken = new Set(others.map(({ path }) => path));
  let path = base.length < 2 ? `own-${base}` : base;
  for (let n = 2; taken.has(path); n++) path = `${base.slice(0, 37)}-${n}`;
  return path;
}

async function giveCriteria(transaction: ChangeTransaction, type: string): Promise<void> {
  await sql`
    insert into scoring_criterion (record_type, position, label_en, label_nb, importance)
    select ${type}, position, label_en, label_nb, importance from scoring_criterion
    where record_type = 'contact' and deleted_at is null order by position
  `.execute(transaction);
}
