import { sql } from 'kysely';
import type { NewOwnField, OwnFieldChanges } from '#contract/own-fields.ts';
import type { Bilingual } from '#domain/fields/field.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { type OwnFieldKind, ownFieldKinds, ownKey } from '#domain/fields/own-fields.ts';
import type { Actor } from '#domain/people/actor.ts';
import { isRecordType } from '#domain/records/record-types.ts';
import { foldText } from '#domain/text/fold.ts';
import { inBoth } from '#domain/text/in-both.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { sendHome } from '../forms/change-form.ts';
import { replaceItems } from '../own-lists/replace-items.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { type ChangedFields, changeFields } from './change-fields.ts';
import { mostOwnFields, usesField } from './check-own-field.ts';
import { keptRules } from './initial-options.ts';

/** A field as it is now, and the change set that undoes what was done to it; null where nothing changed. */
type ChangedOwnField = OwnField & { changeSetId: number | null };
type Options = NonNullable<NewOwnField['options']>;

/**
 * Adds a field to some record types.
 *
 * @throws ProblemError `invalidInput` that says what is wrong with it; `busy` while many records are written
 */
export async function createOwnField(
  services: Services,
  actor: Actor,
  input: NewOwnField,
): Promise<ChangedOwnField> {
  let created = 0;
  const { fields, changeSetId } = await changeFields(services, actor, async (transaction, before) => {
    if (before.length >= mostOwnFields)
      throw invalidInput({ field: 'types', code: 'tooMany', limit: mostOwnFields });
    const label = inBoth(input.label);
    const key = input.key ?? freeKey(label, before);
    if (before.some((field) => field.key === key)) throw invalidInput({ field: 'key', code: 'nameInUse' });
    created = await nextId(transaction);
    if (offersOptions(input.kind)) await writeOptions(transaction, created, input.options ?? []);
    await transaction
      .insertInto('own_field')
      .values({
        id: created,
        key,
        kind: input.kind,
        storage: `own_${created}`,
        label_en: label.en,
        label_nb: label.nb,
        help_en: input.help?.en ?? null,
        help_nb: input.help?.nb ?? null,
        types: input.types,
        section: input.section ?? 'details',
        position: Math.max(0, ...before.map((field) => field.position)) + 1,
        rules: JSON.stringify(await keptRules(transaction, { ...input, id: created }, input.rules ?? {})),
      })
      .execute();
  });
  return { ...fieldOf(fields, created), changeSetId };
}

/**
 * Changes what a field is called, demands, and where it stands. What records hold in it stays as it is.
 *
 * @throws ProblemError `notFound`; `invalidInput`; `busy`
 */
export async function changeOwnField(
  services: Services,
  actor: Actor,
  id: number,
  changes: OwnFieldChanges,
): Promise<ChangedOwnField> {
  const { fields, changeSetId } = await changeFields(services, actor, async (transaction, before) => {
    const field = fieldOf(before, id);
    const label = changes.label && inBoth(changes.label);
    if (changes.options && offersOptions(field.kind)) await writeOptions(transaction, id, changes.options);
    await transaction
      .updateTable('own_field')
      .set({
        ...(label ? { label_en: label.en, label_nb: label.nb } : {}),
        ...(changes.help === undefined
          ? {}
          : { help_en: changes.help?.en ?? null, help_nb: changes.help?.nb ?? null }),
        types: changes.types ? [...changes.types, ...outOfSight(field)] : [...field.types],
        ...(changes.section ? { section: changes.section } : {}),
        ...(changes.rules
          ? { rules: JSON.stringify(await keptRules(transaction, field, changes.rules)) }
          : {}),
      })
      .where('id', '=', id)
      .execute();
    if (changes.section && changes.section !== field.section)
      await sendHome(transaction, [ownKey(field.key)]);
  });
  return { ...fieldOf(fields, id), changeSetId };
}

/**
 * Deletes a field. Its values stay where they are, so that undoing brings them back.
 *
 * @throws ProblemError `notFound`; `invalidInput` where a formula uses it; `busy`
 */
export async function deleteOwnField(
  services: Services,
  actor: Actor,
  id: number,
): Promise<{ changeSetId: number | null }> {
  const { changeSetId } = await changeFields(services, actor, async (transaction, before) => {
    const { key } = fieldOf(before, id);
    const user = before.find((field) => usesField(field, key));
    if (user) throw invalidInput({ field: 'id', code: 'usedByFormula', given: user.label[actor.language] });
    await transaction
      .updateTable('own_field')
      .set({ deleted_at: sql<string>`now()` })
      .where('id', '=', id)
      .execute();
  });
  return { changeSetId };
}

/** Puts fields in order, each in its section; those that are left out follow. */
export function arrangeOwnFields(
  services: Services,
  actor: Actor,
  placed: readonly { id: number; section: OwnField['section'] }[],
): Promise<ChangedFields> {
  return changeFields(services, actor, async (transaction, before) => {
    const others = placed.filter(({ id, section }) => fieldOf(before, id).section !== section);
    await sql`
      update own_field f set section = placed.section, position = placed.position
      from unnest(${placed.map(({ id }) => id)}::integer[], ${placed.map(({ section }) => section)}::text[])
        with ordinality as placed (id, section, position)
      where f.id = placed.id and (f.section, f.position) is distinct from (placed.section, placed.position)
    `.execute(transaction);
    await sendHome(
      transaction,
      others.map(({ id }) => ownKey(fieldOf(before, id).key)),
    );
  });
}

/** The types that show a field and were deleted: when they are had back, so is the field in their forms. */
function outOfSight({ types }: OwnField): string[] {
  return types.filter((type) => !isRecordType(type));
}

/** A field by its id. @throws ProblemError `notFound` */
export function fieldOf(fields: readonly OwnField[], id: number): OwnField {
  const field = fields.find((each) => each.id === id);
  if (!field) throw new ProblemError('notFound');
  return field;
}

function offersOptions(kind: OwnFieldKind): boolean {
  return kind === 'choice' || kind === 'choices';
}

async function nextId(transaction: ChangeTransaction): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('own_field', 'id'))::integer as id`.execute(transaction);
  return rows[0]?.id ?? 0;
}

/** A key made of the English name, such as `annualTurnover`, that no other field has. */
function freeKey({ en }: Bilingual, fields: readonly OwnField[]): string {
  const words = foldText(en)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const joined = words
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  const base = (/^[a-z]/.test(joined) ? joined : `field${joined}`).slice(0, 36);
  const taken = new Set<string>([...fields.map((field) => field.key), ...ownFieldKinds]);
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}${n}`;
  return key;
}

/** Makes the options of a choice those given: new ones join, missing ones are offered no more, the order is theirs. */
async function writeOptions(transaction: ChangeTransaction, id: number, options: Options): Promise<void> {
  if (options.length === 0) throw invalidInput({ field: 'options', code: 'required' });
  const wanted = options.map((option) => ({ id: option.id, labels: inBoth(option.label) }));
  const refused = await replaceItems(transaction, `field:${id}`, wanted);
  if (!refused) return;
  const { place, code } = refused;
  throw invalidInput({ field: `options.${place}.${code === 'nameInUse' ? 'label' : 'id'}`, code });
}
