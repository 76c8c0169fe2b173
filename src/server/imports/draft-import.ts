import type { ImportDraft } from '#contract/imports.ts';
import { previewCell } from '#domain/imports/preview-cell.ts';
import { explainFaults } from '#domain/imports/row-sentences.ts';
import { createRowReader } from '#domain/imports/row-to-record.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { typedReader } from '../records/typed-reader.ts';
import { importFields } from './import-fields.ts';
import type { ImportPlan } from './import-plan.ts';
import { type KeptImport, readImport, recallDecisions, shapeKey } from './kept-imports.ts';
import { type Proposal, proposeImport } from './propose-import.ts';

const SHOWN_ROWS = 20;
const SHOWN_SAMPLES = 3;

/** An import as it is kept, with what its file says. */
export type OpenedImport = { kept: KeptImport; proposal: Proposal; plan: ImportPlan };

/**
 * Opens an import that is kept: reads the start of its file anew, and lays over it what was decided.
 *
 * @throws ProblemError `notFound`
 */
export async function openImport(
  services: Pick<Services, 'db' | 'files'>,
  id: number,
): Promise<OpenedImport> {
  const kept = await readImport(services.db, id);
  if (!kept) throw new ProblemError('notFound');
  const { fileId, fileName: name, bytes, shape, type } = kept;
  const proposal = await proposeImport(
    { open: () => services.files.read(fileId), bytes },
    name,
    type,
    await importFields(services.db, type),
    shape,
  );
  const { headings } = proposal.plan;
  const mapping = headings.map((_, column) => kept.mapping[column] ?? null);
  const { keepUnmapped, dedupe, timeZone } = kept;
  const plan = { type, shape, headings, mapping, keepUnmapped, dedupe, timeZone };
  return { kept, proposal, plan };
}

/** An import as a person sees it before it is started: columns with samples, and the first rows with what they become. */
export async function draftImport(
  services: Pick<Services, 'db' | 'files'>,
  language: Language,
  id: number,
): Promise<ImportDraft> {
  const { kept, proposal, plan } = await openImport(services, id);
  const { type } = plan;
  const reader = await typedReader(services.db, language, type, kept.timeZone);
  const remembered = await recallDecisions(services.db, type, shapeKey(plan.shape, plan.headings));
  const fields = fieldsOf(type);
  const columns = plan.headings.map((heading, column): ImportDraft['columns'][number] => {
    const target = plan.mapping[column] ?? null;
    const cells = proposal.sample.map((row) => row.cells[column] ?? '').filter((cell) => cell.trim() !== '');
    const samples = [...new Set(cells)].slice(0, SHOWN_SAMPLES).map((before) => ({
      before: before.slice(0, 200),
      after: target === null ? null : previewCell(before, target, fields, reader, heading),
    }));
    return { heading, target, samples, ...reasonFor(target, column, proposal, remembered?.mapping) };
  });
  const read = createRowReader({ ...plan, fields, reader });
  const rows = proposal.sample.slice(0, SHOWN_ROWS).map(({ line, cells, oddQuotes }) => {
    const outcome = read(cells, oddQuotes);
    return {
      line,
      cells: cells.map((cell) => cell.slice(0, 200)),
      name: outcome.kind === 'record' ? outcome.name : null,
      reason: outcome.kind === 'rejected' ? explainFaults(outcome.faults, plan.headings, language) : null,
    };
  });
  return {
    id,
    type,
    file: { name: kept.fileName, bytes: kept.bytes },
    shape: plan.shape,
    confidence: proposal.confidence,
    columns,
    rows,
    keepUnmapped: plan.keepUnmapped,
    dedupe: plan.dedupe,
    jobId: kept.jobId,
  };
}

/** Why a column goes where it goes. */
function reasonFor(
  target: string | null,
  column: number,
  { suggestions }: Proposal,
  remembered: readonly (string | null)[] | undefined,
): Pick<ImportDraft['columns'][number], 'reason' | 'confidence'> {
  if (remembered && (remembered[column] ?? null) === target) return { reason: 'remembered', confidence: 1 };
  const suggestion = suggestions[column];
  if (suggestion && suggestion.target === target) {
    const { reason, confidence } = suggestion;
    return { reason, confidence };
  }
  return { reason: 'chosen', confidence: 1 };
}
