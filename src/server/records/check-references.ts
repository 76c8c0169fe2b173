import { sql } from 'kysely';
import type { ItemList, RecordLinkType } from '#domain/fields/field.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { isRecordLinkType } from '#domain/records/link-types.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { matchesPattern } from '../own-fields/matches-pattern.ts';
import { findItem } from '../own-lists/find-or-add-item.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { unknownCriteria } from '../scoring/queries.ts';
import { livingRecords, tableOf } from './record-table.ts';

/**
 * Checks what cannot be told from the values alone. What a record points at must be there: people of this database,
 * accounts, records, pictures, the options of own fields, the scoring criteria of its type. And a text must match the
 * pattern of its field.
 *
 * @param within where the changes stand in what was sent, as the start of the path of each field
 * @throws ProblemError `invalidInput` naming each field that points at nothing
 */
export async function checkReferences(
  db: Database,
  type: RecordType,
  changes: Record<string, unknown>,
  within = '',
): Promise<void> {
  const fields = fieldsOf(type);
  const faults: Fault[] = [];
  for (const [key, value] of Object.entries(changes)) {
    const field = fields[key];
    if (!field || value === null || value === undefined) continue;
    if (field.kind === 'person' && !(await isThere(db, 'person', Number(value))))
      faults.push({ field: within + key, code: 'unknownPerson' });
    else if (field.kind === 'account' && !(await isThere(db, 'account', Number(value))))
      faults.push({ field: within + key, code: 'unknownRecord' });
    else if (field.kind === 'picture' && !(await pictureIsThere(db, String(value))))
      faults.push({ field: within + key, code: 'unknownRecord' });
    else if (field.kind === 'recordLink' && !(await linkIsThere(db, value)))
      faults.push({ field: within + key, code: 'unknownRecord' });
    else if (field.closedList && field.list)
      faults.push(...(await optionFaults(db, field.list, within + key, value)));
    else if (
      field.pattern !== undefined &&
      typeof value === 'string' &&
      !matchesPattern(field.pattern, value)
    )
      faults.push({ field: within + key, code: 'noMatch', given: field.pattern });
    else if (field.kind === 'criteria') faults.push(...(await criteriaFaults(db, type, within + key, value)));
  }
  if (faults.length > 0) throw invalidInput(...faults);
}

/** What is chosen from options must be one of them; of those to add and to remove, those to add. */
async function optionFaults(db: Database, list: ItemList, field: string, value: unknown): Promise<Fault[]> {
  if (typeof value === 'object' && value !== null && 'add' in value)
    return optionFaults(db, list, `${field}.add`, value.add);
  const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
  for (const name of names)
    if ((await findItem(db, list, name)) === null) return [{ field, code: 'notAnOption' }];
  return [];
}

/** Of criteria to add and to remove, those to add must be there. */
async function criteriaFaults(
  db: Database,
  type: RecordType,
  field: string,
  value: unknown,
): Promise<Fault[]> {
  if (typeof value === 'object' && value !== null && 'add' in value)
    return criteriaFaults(db, type, `${field}.add`, value.add);
  if (!Array.isArray(value)) return [];
  const unknown = new Set(await unknownCriteria(db, type, value));
  return value.flatMap((id, i): Fault[] =>
    unknown.has(id) ? [{ field: `${field}.${i}`, code: 'unknownCriterion' }] : [],
  );
}

async function isThere(db: Database, type: RecordLinkType, id: number): Promise<boolean> {
  const there =
    type === 'person'
      ? sql`person r where r.active`
      : sql`${sql.table(tableOf(type).table)} r where ${livingRecords(type)}`;
  const { rows } = await sql`select 1 from ${there} and r.id = ${id}`.execute(db);
  return rows.length > 0;
}

async function linkIsThere(db: Database, value: unknown): Promise<boolean> {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('id' in value)) return false;
  const type = String(value.type);
  return isRecordLinkType(type) && isThere(db, type, Number(value.id));
}

async function pictureIsThere(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from file where kind = 'picture' and id = ${id}::uuid`.execute(db);
  return rows.length > 0;
}
