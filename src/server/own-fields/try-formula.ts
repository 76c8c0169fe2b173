import { sql } from 'kysely';

import { readFormula } from '#domain/formulas/formula.ts';
import type { FormulaType } from '#domain/formulas/formula-types.ts';
import { describeType, fieldsWith, type RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { columnOf, livingRecords, tableOf } from '../records/record-table.ts';
import { formulaSql } from './formula-sql.ts';
import { readOwnFields } from './read-own-fields.ts';
import { formulasOf } from './storage.ts';

/** Enough to see what a formula does. */
const mostExamples = 3;

type Example = { id: number; name: string; value: string | number | boolean | null };

/**
 * What a formula comes to on the records that were changed last, without keeping it.
 *
 * @throws ProblemError `invalidInput` that says what is wrong with the formula
 */
export async function tryFormula(
  db: Database,
  { type, formula }: { type: RecordType; formula: string },
): Promise<{ result: FormulaType; examples: Example[] }> {
  const own = await readOwnFields(db);
  const { nameField } = describeType(type);
  const fields = fieldsWith(type, own);
  const read = readFormula(formula, fields, formulasOf(own));
  if ('fault' in read)
    throw invalidInput({ field: 'formula', code: read.fault.code, given: read.fault.given });
  const name = fields[nameField];
  if (!name) throw new Error(`Records of the type ${type} have no name.`);
  const { rows } = await sql<Example>`
    select r.id, ${sql.ref(`r.${columnOf(nameField, name)}`)} as name,
      (${sql.raw(formulaSql(read.formula, fields))}) as value
    from ${sql.table(tableOf(type).table)} r where ${livingRecords(type)}
    order by r.updated_at desc, r.id desc limit ${mostExamples}
  `.execute(db);
  return { result: read.formula.type, examples: rows };
}
