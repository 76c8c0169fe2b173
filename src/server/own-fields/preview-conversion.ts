import { sql } from 'kysely';
import type { Conversion } from '#contract/own-fields.ts';
import { type OwnField, ownFieldRules } from '#domain/fields/own-field-shape.ts';
import { isWrittenAlike } from '#domain/fields/written-value.ts';
import type { Actor } from '#domain/people/actor.ts';
import { isTypeName } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { any } from '../filters/conditions.ts';
import { type RecordTable, recordsOfType, tableOf, typeColumn } from '../records/record-table.ts';
import { subjectName } from '../settings/subject-tables.ts';
import { countViewsOutliving } from '../views/views-outliving.ts';
import { type Conversing, type ConversionRequest, conversionOf, plannedOptions } from './conversion.ts';
import { hasValue } from './count-use.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf } from './storage.ts';
import { type ValueText, valueSlices } from './values-as-text.ts';

/** Values that are told of those that would be lost. */
const mostExamples = 10;
/** Values that are told of those that would say something else. */
const mostAlterations = 5;
/** Of a text that is told. */
const longestExample = 200;

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
  const sum = { values: 0, lost: 0, alike: 0, altered: 0, unset: 0 };
  const examples: Conversion['examples'] = [];
  const alterations: Conversion['alterations'] = [];
  for (const table of tablesOf(before)) {
    const { values, lost, alike, altered } = await lookAtValues(db, actor, conversing, table);
    sum.values += values;
    sum.lost += lost.count;
    sum.alike += alike;
    sum.altered += altered.count;
    if (before.kind === 'yesNo') sum.unset += await countUnset(db, before, table);
    const told = lost.first.slice(0, mostExamples - examples.length);
    examples.push(...(await examplesOf(db, actor, table, told)));
    const seen = [...altered.first.values()].slice(0, mostAlterations - alterations.length);
    const named = await examplesOf(db, actor, table, seen);
    for (const one of named)
      alterations.push({ ...one, after: seen.find(({ id }) => id === one.id)?.after ?? '' });
  }
  const fields = await readOwnFields(db);
  return {
    ...sum,
    examples,
    alterations,
    dropped: droppedRules(before, after),
    newOptions: after.options.slice(before.options.length).map(({ label }) => label[actor.language]),
    views: await countViewsOutliving(
      db,
      fields.map((field) => (field.id === after.id ? after : field)),
    ),
  };
}

type Altered = ValueText & { after: string };
type Looked = {
  values: number;
  lost: { count: number; first: ValueText[] };
  alike: number;
  /** The first of each kind, by what they said and say. */
  altered: { count: number; first: Map<string, Altered> };
};

async function lookAtValues(
  db: Database,
  { language }: Actor,
  conversing: Conversing,
  table: RecordTable['table'],
): Promise<Looked> {
  const { before, after, convert } = conversing;
  const looked: Looked = {
    values: 0,
    lost: { count: 0, first: [] },
    alike: 0,
    altered: { count: 0, first: new Map() },
  };
  const held = new Set<string>();
  for await (const slice of valueSlices(db, table, before, language)) {
    looked.values += slice.length;
    for (const one of slice) {
      const value = convert(one.text);
      if (value === undefined) {
        looked.lost.count++;
        if (looked.lost.first.length < mostExamples) looked.lost.first.push(one);
        continue;
      }
      lookAtWriting(looked, conversing, one);
      if (after.rules.unique && !one.inBin) {
        const told = String(value).toLowerCase();
        if (held.has(told)) looked.alike++;
        held.add(told);
      }
    }
  }
  return looked;
}

function lookAtWriting({ altered }: Looked, { written }: Conversing, one: ValueText): void {
  const { before, after } = written(one.text);
  if (isWrittenAlike(before, after)) return;
  altered.count++;
  const pair = JSON.stringify([before, after]);
  if (altered.first.size < mostAlterations && !altered.first.has(pair))
    altered.first.set(pair, { ...one, text: before, after: after.slice(0, longestExample) });
}

/** Records, those in the bin among them, in which a mark is not set. */
async function countUnset(db: Database, field: OwnField, table: RecordTable['table']): Promise<number> {
  const types = field.types.filter(isTypeName).filter((type) => tableOf(type).table === table);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} r
    where not ${hasValue(field)} and ${any(types.map(recordsOfType))}`.execute(db);
  return rows[0]?.count ?? 0;
}

async function examplesOf(
  db: Database,
  { language }: Actor,
  table: RecordTable['table'],
  values: readonly ValueText[],
): Promise<Conversion['examples']> {
  const { rows } = await sql<Conversion['examples'][number]>`
    select ${typeColumn(table)} as "recordType", given.id, ${subjectName(sql.lit(table), sql`given.id`, language)} as name,
      left(given.text, ${sql.lit(longestExample)}) as value
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
