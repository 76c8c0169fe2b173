import { sql } from 'kysely';
import type { Conversion } from '#contract/own-fields.ts';
import { type OwnField, ownFieldRules } from '#domain/fields/own-field-shape.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Database } from '../database/connect.ts';
import { type RecordTable, typeColumn } from '../records/record-table.ts';
import { subjectName } from '../settings/subject-tables.ts';
import { countViewsOutliving } from '../views/views-outliving.ts';
import { type Conversing, type ConversionRequest, conversionOf, plannedOptions } from './conversion.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf } from './storage.ts';
import { type ValueText, valueSlices } from './values-as-text.ts';

/** Values that are told of those that would be lost. */
const mostExamples = 10;

/**
 * What a change of kind would do to the values that there are, and what would follow; nothing is written.
 *
 * @throws ProblemError `notFound`; `invalidInput` where no such change is possible
 */
export async function previewConversion(
  db: Database,
  actor: Actor,
  request: ConversionRequest,
): Promise<Conversion> {
  const conversing = await conversionOf(db, actor, request, plannedOptions);
  const { before, after } = conversing;
  const sum = { values: 0, lost: 0, alike: 0 };
  const examples: Conversion['examples'] = [];
  for (const table of tablesOf(before)) {
    const { values, lost, alike } = await lookAtValues(db, actor, conversing, table);
    sum.values += values;
    sum.lost += lost.count;
    sum.alike += alike;
    const told = lost.first.slice(0, mostExamples - examples.length);
    examples.push(...(await examplesOf(db, actor, table, told)));
  }
  const fields = await readOwnFields(db);
  return {
    ...sum,
    examples,
    dropped: droppedRules(before, after),
    newOptions: after.options.slice(before.options.length).map(({ label }) => label[actor.language]),
    views: await countViewsOutliving(
      db,
      fields.map((field) => (field.id === after.id ? after : field)),
    ),
  };
}

type Looked = { values: number; lost: { count: number; first: ValueText[] }; alike: number };

async function lookAtValues(
  db: Database,
  { language }: Actor,
  { before, after, convert }: Conversing,
  table: RecordTable['table'],
): Promise<Looked> {
  const looked: Looked = { values: 0, lost: { count: 0, first: [] }, alike: 0 };
  const held = new Set<string>();
  for await (const slice of valueSlices(db, table, before, language)) {
    looked.values += slice.length;
    for (const one of slice) {
      const value = convert(one.text);
      if (value === undefined) {
        looked.lost.count++;
        if (looked.lost.first.length < mostExamples) looked.lost.first.push(one);
      } else if (after.rules.unique && !one.inBin) {
        const told = String(value).toLowerCase();
        if (held.has(told)) looked.alike++;
        held.add(told);
      }
    }
  }
  return looked;
}

async function examplesOf(
  db: Database,
  { language }: Actor,
  table: RecordTable['table'],
  values: readonly ValueText[],
): Promise<Conversion['examples']> {
  const { rows } = await sql<Conversion['examples'][number]>`
    select ${typeColumn(table)} as "recordType", given.id, ${subjectName(sql.lit(table), sql`given.id`, language)} as name,
      left(given.text, 200) as value
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as given (id bigint, text text)
      join ${sql.table(table)} r using (id) order by given.id`.execute(db);
  return rows;
}

function droppedRules({ rules: before }: OwnField, { rules: after }: OwnField): Conversion['dropped'] {
  return ownFieldRules
    .keyof()
    .options.filter(
      (rule) => before[rule] !== undefined && before[rule] !== false && after[rule] === undefined,
    );
}
