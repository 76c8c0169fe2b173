import { sql } from 'kysely';
import { z } from 'zod';
import { canBecome, convertValue, optionNames, withKind } from '#domain/fields/convert-value.ts';
import type { Field } from '#domain/fields/field.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { describeOwnField, ownFieldKinds } from '#domain/fields/own-fields.ts';
import type { TypedReader } from '#domain/fields/read-typed.ts';
import { asWritten, valueAsWritten } from '#domain/fields/written-value.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import { isTypeName } from '#domain/records/record-types.ts';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { putItem } from '../own-lists/put-item.ts';
import { readItems } from '../own-lists/queries.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { typedReader } from '../records/typed-reader.ts';
import { fieldOf } from './change-own-fields.ts';
import { checkedUser, usesField } from './check-own-field.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf } from './storage.ts';
import { commonTexts } from './values-as-text.ts';

export const conversionInput = z.object({
  id: z.number(),
  kind: z.enum(ownFieldKinds),
  timeZone: z.string().optional(),
});
export type ConversionRequest = z.infer<typeof conversionInput>;

/** A conversion as it is done: what a text of a value comes to in the field as it is to be. */
export type Conversing = {
  before: OwnField;
  after: OwnField;
  convert: (text: string) => unknown;
  /** What a text that can be converted says, and what its value says then, as the admin would write both. */
  written: (text: string) => { before: string; after: string };
};

/** Gives a field that is to be a choice the options of these names. */
type GiveOptions = (field: OwnField, names: string[]) => Promise<OwnField['options']>;

/**
 * A conversion of a field, or why there can be none.
 *
 * @throws ProblemError `notFound`; `invalidInput`
 */
export async function conversionOf(
  db: Database,
  actor: Actor,
  { id, kind, timeZone = 'UTC' }: ConversionRequest,
  giveOptions: GiveOptions,
): Promise<Conversing> {
  const fields = await readOwnFields(db);
  const before = fieldOf(fields, id);
  if (!canBecome(before.kind, kind)) throw invalidInput({ field: 'kind', code: 'notForKind' });
  const reader = await readerOf(db, actor, before, timeZone);
  const options =
    kind === 'choice' || kind === 'choices'
      ? await giveOptions(
          before,
          optionNames(
            await commonTexts(db, tablesOf(before), before, actor.language),
            before.kind,
            kind,
            reader,
          ),
        )
      : before.options;
  const after = withKind(before, kind, options);
  checkFormulas(fields, after, actor.language);
  const field = described(after);
  return {
    before,
    after,
    convert: converter(before, after, reader),
    written: (text) => {
      const was = asWritten(text, before.kind, reader);
      const value = convertValue(text, before.kind, field, reader);
      return { before: was, after: valueAsWritten(value, field, reader) ?? was };
    },
  };
}

/** What a text of a value comes to in a field that was of another kind. */
export async function converterOf(
  db: Database,
  actor: Actor,
  { before, after, timeZone }: { before: OwnField; after: OwnField; timeZone: string },
): Promise<Conversing['convert']> {
  return converter(before, after, await readerOf(db, actor, after, timeZone));
}

function converter(before: OwnField, after: OwnField, reader: TypedReader): Conversing['convert'] {
  const field = described(after);
  return (text) => kept(field, convertValue(text, before.kind, field, reader));
}

function readerOf(
  db: Database,
  { language }: Actor,
  { types }: OwnField,
  timeZone: string,
): Promise<TypedReader> {
  return typedReader(db, language, types.find(isTypeName) ?? 'lead', timeZone);
}

/** Formulas that use the field must do so with the new kind too. */
function checkFormulas(fields: readonly OwnField[], after: OwnField, language: Language): void {
  const changed = fields.map((field) => (field.id === after.id ? after : field));
  for (const field of changed) if (usesField(field, after.key)) checkedUser(field, changed, 'kind', language);
}

/** The field without what is demanded of all records together: each value is looked at by itself. */
function described(own: OwnField): Field {
  return { ...describeOwnField(own), required: false };
}

/** A value as its column keeps it: of what is chosen, the ids. */
function kept({ kind, options = [] }: Field, value: unknown): unknown {
  const idOf = (name: unknown) =>
    Number(options.find(({ label }) => label.en === name || label.nb === name)?.value);
  if (value === undefined) return undefined;
  if (kind === 'listItem') return idOf(value);
  if (kind === 'listItems' && Array.isArray(value))
    return [...new Set(value.map(idOf))].sort((one, other) => one - other);
  return value;
}

/** Options as they would be, by numbers that no option has. */
export async function plannedOptions({ options }: OwnField, names: string[]): Promise<OwnField['options']> {
  return [
    ...options,
    ...missing(options, names).map((name, i) => ({ id: -1 - i, label: { en: name, nb: name } })),
  ];
}

function missing(options: OwnField['options'], names: readonly string[]): string[] {
  const known = new Set(options.flatMap(({ label }) => [label.en.toLowerCase(), label.nb.toLowerCase()]));
  return names.filter((name) => !known.has(name.toLowerCase()));
}

/** Makes the options, in a change set of their own: the list that is offered stays when the field goes back. */
export function makeOptions(
  db: Database,
  actor: Actor,
  { id, options }: OwnField,
  names: string[],
): Promise<OwnField['options']> {
  return withinChangeSet(db, actor, 'settings', async (transaction) => {
    const list = `field:${id}`;
    for (const name of missing(options, names)) await putItem(transaction, list, { en: name, nb: name });
    const items = await readItems(transaction, actor.language, sql`list = ${list} and retired_at is null`);
    return items.map(({ id: itemId, labels }) => ({ id: itemId, label: labels }));
  });
}
