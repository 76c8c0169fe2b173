import type { ImportShape } from '#contract/import-shapes.ts';
import type { FieldSet } from '#domain/fields/field.ts';
import { createHeadingReader } from '#domain/imports/read-heading.ts';
import { type ColumnSuggestion, suggestMapping } from '#domain/imports/suggest-mapping.ts';
import type { ImportedType } from '#domain/records/record-types.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { readHead } from './csv/detect-encoding.ts';
import { recogniseFormat } from './formats.ts';
import type { ImportedFile, ImportPlan } from './import-plan.ts';
import type { TableRow } from './table-format.ts';

/** What the program makes of a file before a person has looked at it. */
export type Proposal = {
  plan: ImportPlan;
  suggestions: ColumnSuggestion[];
  /** How sure it is of each part of the shape, 0 to 1. */
  confidence: Record<string, number>;
  /** The first rows of data. */
  sample: TableRow[];
};

/** Columns that are guessed less surely than this are left for a person to decide. */
const LEAST_CONFIDENCE = 0.35;
const SAMPLE_FOR_CONTENT = 100;

/**
 * Looks at a file and proposes how to import it.
 *
 * @param type what its rows are to become
 * @param fields those of the type; see `importFields`
 * @param known what a person has laid down of its shape
 * @throws ProblemError `invalidInput` where the file is of a kind that cannot be read
 */
export async function proposeImport(
  file: ImportedFile,
  name: string,
  type: ImportedType,
  fields: FieldSet,
  known: Partial<ImportShape> = {},
): Promise<Proposal> {
  const format = recogniseFormat(await readHead(file.open, 4096), name);
  if (!format) throw invalidInput({ field: 'file', code: 'notACsv' });
  const readHeading = createHeadingReader(fields);
  const sniffed = await format.sniff(file.open, (cell) => readHeading(cell) !== undefined, known);
  const rows = sniffed.sample.slice(0, SAMPLE_FOR_CONTENT).map((row) => row.cells);
  const suggestions = suggestMapping(sniffed.headings, rows, fields);
  const mapping = suggestions.map(({ target, confidence }) =>
    confidence >= LEAST_CONFIDENCE ? target : null,
  );
  return {
    plan: {
      type,
      shape: sniffed.shape,
      headings: sniffed.headings,
      mapping,
      keepUnmapped: false,
      dedupe: 'skip',
    },
    suggestions,
    confidence: sniffed.confidence,
    sample: sniffed.sample,
  };
}
