import { z } from 'zod';
import { csvShape, type ImportShape } from '#contract/import-shapes.ts';
import { columnTargets, dedupeMode, targetsByHeading } from '#contract/imports.ts';
import { timeZone } from '#contract/time-zone.ts';
import { checkMapping, layTargets } from '#domain/imports/check-mapping.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { importedType } from '#domain/records/record-type-schema.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { isKnownEncoding } from './csv/detect-encoding.ts';
import { importFields } from './import-fields.ts';
import type { ImportedFile, ImportPlan } from './import-plan.ts';
import { deleteImport, insertImport, oldImports, recallDecisions, shapeKey } from './kept-imports.ts';
import { proposeImport } from './propose-import.ts';

/** What a caller lays down of an import; the program proposes the rest. */
export const givenDecisions = z.strictObject({
  /** What the rows become; leads where it is left out. */
  type: importedType.optional(),
  shape: csvShape.partial().optional(),
  mapping: z.union([columnTargets, targetsByHeading]).optional(),
  keepUnmapped: z.boolean().optional(),
  dedupe: dedupeMode.optional(),
  /** Where the person is: see {@link ImportPlan}. */
  timeZone: timeZone.optional(),
});
export type GivenDecisions = z.infer<typeof givenDecisions>;

/** Imports are forgotten, and their files removed, after so many days. */
const KEPT_DAYS = 30;

/**
 * Decides how a file is imported: by what the caller lays down, else as the last file of the same shape was, else as the
 * program proposes.
 *
 * @throws ProblemError `invalidInput` for a file that is no table, and for decisions that do not fit it
 */
export async function decideImport(
  db: Database,
  file: ImportedFile,
  name: string,
  given: GivenDecisions,
): Promise<ImportPlan> {
  checkShape(given.shape ?? {});
  const { type = 'lead' } = given;
  const { plan } = await proposeImport(file, name, type, await importFields(db, type), given.shape);
  const recalled = await recallDecisions(db, type, shapeKey(plan.shape, plan.headings));
  const proposed = recalled?.mapping ?? plan.mapping;
  const { mapping, faults } = layGiven(given.mapping, plan.headings, proposed);
  const all = [...faults, ...checkMapping(mapping, fieldsOf(type))];
  if (all.length > 0) throw invalidInput(...all);
  return {
    ...plan,
    mapping,
    timeZone: given.timeZone,
    keepUnmapped: given.keepUnmapped ?? recalled?.keepUnmapped ?? plan.keepUnmapped,
    dedupe: given.dedupe ?? recalled?.dedupe ?? plan.dedupe,
  };
}

/** Keeps a file that was uploaded as an import to be looked at and started. Gives its id. */
export async function keepImport(
  services: Services,
  actor: Actor,
  stored: { id: string; name: string; bytes: number },
  given: GivenDecisions,
): Promise<number> {
  const file = { open: () => services.files.read(stored.id), bytes: stored.bytes };
  try {
    const plan = await decideImport(services.db, file, stored.name, given);
    const key = shapeKey(plan.shape, plan.headings);
    const { type, shape, mapping, keepUnmapped, dedupe, timeZone: where } = plan;
    return await insertImport(services.db, actor, {
      type,
      fileId: stored.id,
      shape,
      key,
      mapping: [...mapping],
      keepUnmapped,
      dedupe,
      timeZone: where,
    });
  } catch (error) {
    await services.files.remove(stored.id);
    throw error;
  }
}

/** Removes imports that are long past, with their files. */
export async function forgetOldImports(services: Services, signal?: AbortSignal): Promise<void> {
  let old = await oldImports(services.db, KEPT_DAYS);
  while (old.length > 0 && !signal?.aborted) {
    for (const { id, files } of old) {
      await deleteImport(services.db, id);
      for (const file of files) await services.files.remove(file);
    }
    old = await oldImports(services.db, KEPT_DAYS);
  }
}

/** @throws ProblemError where the shape names an encoding that is not there */
export function checkShape(shape: Partial<ImportShape>): void {
  if (shape.encoding !== undefined && !isKnownEncoding(shape.encoding))
    throw invalidInput({ field: 'encoding', code: 'unknownEncoding', given: shape.encoding });
}

function layGiven(
  given: GivenDecisions['mapping'],
  headings: readonly string[],
  proposed: readonly (string | null)[],
): { mapping: readonly (string | null)[]; faults: Fault[] } {
  if (given === undefined)
    return { mapping: headings.map((_, column) => proposed[column] ?? null), faults: [] };
  if (!Array.isArray(given)) return layTargets(given, headings, proposed);
  const faults: Fault[] =
    given.length > headings.length ? [{ field: 'mapping', code: 'tooMany', limit: headings.length }] : [];
  return { mapping: headings.map((_, column) => given[column] ?? null), faults };
}
