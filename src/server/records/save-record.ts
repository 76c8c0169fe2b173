import { isDeepStrictEqual } from 'node:util';
import { type RawBuilder, sql } from 'kysely';
import type { Conflict } from '#contract/problems.ts';
import type { ChangeKind } from '#contract/records.ts';
import { ownFieldsOf } from '#domain/fields/adopted-fields.ts';
import { emptyValue, type Field, type FieldSet, hasBeginning } from '#domain/fields/field.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { deriveRecord } from '#domain/records/derive-record.ts';
import { flattenOwn, nestOwn } from '#domain/records/own-values.ts';
import {
  type ChangesOfType,
  fieldsOf,
  type RecordOfType,
  type RecordType,
} from '#domain/records/record-types.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { findOrAddItem } from '../own-lists/find-or-add-item.ts';
import { itemsNamed } from '../own-lists/items-named.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { checkReferences } from './check-references.ts';
import { fieldsChangedSince } from './history.ts';
import { readRecord } from './read-records.ts';
import { columnValues, recordColumns, tableOf } from './record-table.ts';

type Values = Record<string, unknown>;

/** A field that begins with who makes the record would be empty where that is a program, though it must hold a value. */
function demandOfNobody(actor: Actor, type: RecordType, given: Values): void {
  const faults = Object.entries(ownFieldsOf(type))
    .filter(
      ([key, field]) =>
        field.required && !hasBeginning(field, actor.id === null) && !Object.hasOwn(given, key),
    )
    .map(([key]): Fault => ({ field: key, code: 'required' }));
  if (faults.length > 0) throw invalidInput(...faults);
}

/** Through what a caller changes records: people use forms, programs the API. */
export function changeKindOf(actor: Actor): ChangeKind {
  return actor.kind === 'person' ? 'form' : 'api';
}

/**
 * Makes a record. A source that is new joins the list of sources.
 *
 * @throws ProblemError `invalidInput` when it points at something that is not there, or a program leaves out what begins
 *   with the person who makes a record
 */
export function createRecord<T extends RecordType>(
  db: Database,
  actor: Actor,
  type: T,
  input: ChangesOfType<T>,
): Promise<RecordOfType<T>> {
  return withinChangeSet(
    db,
    actor,
    changeKindOf(actor),
    async (transaction) => {
      const given = flattenOwn(definedOf(input));
      demandOfNobody(actor, type, given);
      const values = deriveRecord(type, given, null);
      await checkReferences(transaction, type, values);
      const columns = await columnsToWrite(transaction, fieldsOf(type), values);
      const { table, typeId } = tableOf(type);
      if (typeId !== null) columns.push(['type_id', sql`${typeId}`]);
      const { rows } = await sql<RecordOfType<T>>`
      insert into ${sql.table(table)} as r (${sql.join(columns.map(([column]) => sql.ref(column)))})
      values (${sql.join(columns.map(([, value]) => value))}) returning ${recordColumns(type, actor.language)}
    `.execute(transaction);
      return asWritten(rows);
    },
    { details: { recordType: type } },
  );
}

/**
 * Changes some fields of a record that the caller read at a version.
 *
 * @param version the version read, or `null` to change the record whatever its version
 * @throws ProblemError `staleVersion` when the record has changed since, with both values of the fields that the
 *   caller and somebody else have changed; `notFound`; `invalidInput`
 */
export function updateRecord<T extends RecordType>(
  db: Database,
  actor: Actor,
  type: T,
  id: number,
  version: number | null,
  input: ChangesOfType<T>,
): Promise<RecordOfType<T>> {
  return withinChangeSet(
    db,
    actor,
    changeKindOf(actor),
    async (transaction) => {
      const record = await readRecord(transaction, type, id, { language: actor.language, lock: true });
      const current = flattenOwn(record);
      const given = flattenOwn(definedOf(input));
      if (version !== null && version !== record.version)
        throw await staleVersion(transaction, type, record, version, given);
      const changes = onlyChanged(deriveRecord(type, given, current), current);
      if (Object.keys(changes).length === 0) return record;
      await checkReferences(transaction, type, changes);
      return writeChanges(transaction, type, id, changes, actor.language);
    },
    { details: { recordType: type } },
  );
}

/** Writes fields of a record as they are given: complete, and pointing at what is there. Gives the record as it is then. */
export async function writeChanges<T extends RecordType>(
  transaction: ChangeTransaction,
  type: T,
  id: number,
  changes: Values,
  language: Language,
): Promise<RecordOfType<T>> {
  const { criteriaMet, ...others } = changes;
  const columns = await columnsToWrite(transaction, fieldsOf(type), others);
  if (Array.isArray(criteriaMet)) columns.push(['criteria_met', withHiddenTicks(criteriaMet)]);
  const { rows } = await sql<RecordOfType<T>>`
    update ${sql.table(tableOf(type).table)} as r
    set ${sql.join(columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))} where r.id = ${id}
    returning ${recordColumns(type, language)}
  `.execute(transaction);
  return asWritten(rows);
}

/** The one record that a statement has written. */
function asWritten<R extends Values>([record]: readonly R[]): R {
  if (!record) throw new Error('What was to be written is not there.');
  return nestOwn(record);
}

/**
 * Criteria that a record meets, beside those that it meets and does not show: deleted ones, which an undo may bring
 * back, and those of the type that it was converted from.
 */
function withHiddenTicks(shown: readonly unknown[]): RawBuilder<unknown> {
  return sql`with_items(array(
    select met.id from unnest(criteria_met) as met (id) where not exists (select from scoring_criterion c
      where c.id = met.id and c.record_type = type_id and c.deleted_at is null)), ${shown}::integer[], '{}')`;
}

async function staleVersion(
  transaction: ChangeTransaction,
  type: RecordType,
  current: { id: number | null; version: number | null },
  version: number,
  given: Values,
): Promise<ProblemError> {
  const changedSince = await fieldsChangedSince(transaction, type, current.id ?? 0, version);
  const theirs = flattenOwn({ ...current });
  const conflicts: Conflict[] = Object.entries(given)
    .filter(
      ([field, yours]) =>
        (changedSince === null || changedSince.has(field)) && !isDeepStrictEqual(theirs[field], yours),
    )
    .map(([field, yours]) => ({ field, yours, theirs: theirs[field] }));
  return new ProblemError('staleVersion', { conflicts, version: current.version ?? 0 });
}

async function columnsToWrite(transaction: ChangeTransaction, fields: FieldSet, values: Values) {
  const columns: [string, RawBuilder<unknown>][] = [];
  for (const [key, value] of Object.entries(values)) {
    const field = fields[key];
    if (!field) continue;
    const kept = await idsOfItems(transaction, field, value);
    columns.push(...columnValues(key, field, kept ?? nothing(field.kind)));
  }
  return columns;
}

/** What a list is chosen from is kept by id; any other value as it is. */
async function idsOfItems(transaction: ChangeTransaction, { kind, list }: Field, value: unknown) {
  if (!list) return value;
  if (kind === 'listItem') return typeof value === 'string' ? findOrAddItem(transaction, list, value) : value;
  const names: unknown[] = Array.isArray(value) ? value : [];
  return itemsNamed(names, (name) => findOrAddItem(transaction, list, name));
}

/** A cleared value: `null`, or the empty list where a column cannot hold `null`. */
function nothing(kind: FieldSet[string]['kind']): unknown {
  const empty = emptyValue({ kind, section: 'system', label: { en: '', nb: '' } });
  return empty === '' ? null : empty;
}

/** Fields whose values differ from those that a record has. */
export function onlyChanged(values: Values, current: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => !isDeepStrictEqual(value, current[key])),
  );
}

function definedOf(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
