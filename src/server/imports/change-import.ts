import type { z } from 'zod';
import type { csvShape } from '#contract/import-shapes.ts';
import type { ImportDraft } from '#contract/imports.ts';
import { checkMapping } from '#domain/imports/check-mapping.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf, type ImportedType } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { draftImport, openImport } from './draft-import.ts';
import { importFields } from './import-fields.ts';
import { checkShape } from './keep-import.ts';
import { type Decisions, recallDecisions, shapeKey, updateImport } from './kept-imports.ts';
import { proposeImport } from './propose-import.ts';
import { standingJob } from './start-import.ts';

type ImportChanges = Partial<Decisions> & { shape?: Partial<z.infer<typeof csvShape>> };

/**
 * Changes what is decided about a file that is not imported yet. With another shape its columns are others, and what was
 * decided about them is proposed anew.
 *
 * @throws ProblemError `notFound`; `alreadyDone` once it has been started; `invalidInput`
 */
export async function changeImport(
  services: Pick<Services, 'db' | 'files' | 'jobs'>,
  language: Language,
  id: number,
  changes: ImportChanges,
): Promise<ImportDraft> {
  const { kept, plan } = await openImport(services, id);
  if (await standingJob(services, kept)) throw new ProblemError('alreadyDone');
  checkShape(changes.shape ?? {});
  const reshaped = changes.shape ? await reshape(services, kept, changes.shape) : null;
  const { shape, headings } = reshaped ?? plan;
  const mapping = changes.mapping ?? reshaped?.mapping;
  if (mapping && mapping.length > headings.length)
    throw invalidInput({ field: 'mapping', code: 'tooMany', limit: headings.length });
  const faults = mapping ? checkMapping(mapping, fieldsOf(plan.type)) : [];
  if (faults.length > 0) throw invalidInput(...faults);
  await updateImport(services.db, kept, {
    shape,
    key: shapeKey(shape, headings),
    mapping,
    keepUnmapped: changes.keepUnmapped,
    dedupe: changes.dedupe,
  });
  return draftImport(services, language, id);
}

/** The plan of a file that is read in another way than before. */
async function reshape(
  services: Pick<Services, 'db' | 'files'>,
  kept: {
    type: ImportedType;
    fileId: string;
    fileName: string;
    bytes: number;
    shape: ImportChanges['shape'];
  },
  changed: NonNullable<ImportChanges['shape']>,
) {
  const { separator, encoding } = { ...kept.shape, ...changed };
  // What was found out under another encoding or separator may not hold; the rest is found out anew.
  const known = { separator, encoding, ...changed };
  const file = { open: () => services.files.read(kept.fileId), bytes: kept.bytes };
  const { type, fileName } = kept;
  const { plan } = await proposeImport(file, fileName, type, await importFields(services.db, type), known);
  const recalled = await recallDecisions(services.db, type, shapeKey(plan.shape, plan.headings));
  return { ...plan, mapping: recalled?.mapping ?? [...plan.mapping] };
}
