import { createReadStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { ImportPreview, ImportResult } from '#contract/imports.ts';
import type { Services } from '../api/context.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { openImport } from './draft-import.ts';
import { formatOf } from './formats.ts';
import { finishKeptImport } from './kept-imports.ts';
import { type ImportRun, type Outcome, previewImport, runImport } from './run-import.ts';

const importInput = z.object({ importId: z.number() });

/**
 * Imports a kept file. Taken up again after a crash it starts from the file, unless its transaction was committed before:
 * then it answers with what was kept there.
 */
export async function runImportJob(run: JobRun, services: Services): Promise<ImportResult> {
  const { importId } = importInput.parse(run.input);
  const { kept, plan } = await openImport(services, importId);
  if (kept.result) return kept.result;
  const rejectedPath = join(tmpdir(), `winnow-rejected-${crypto.randomUUID()}`);
  const file = { open: () => services.files.read(kept.fileId), bytes: kept.bytes };
  const keepResult = async (db: Services['db'], outcome: Outcome): Promise<ImportResult> => {
    const rejectedFileId = existsSync(rejectedPath)
      ? await keepRejected(services, run, kept, rejectedPath)
      : null;
    const result = { ...outcome, importId, rejectedFile: rejectedFileId !== null };
    await finishKeptImport(db, importId, result, rejectedFileId);
    return result;
  };
  try {
    let result: ImportResult | undefined;
    const outcome = await runImport(services.pool, {
      ...runOf(run, { file, plan, rejectedPath }),
      async onStored(transaction, stored) {
        result = await keepResult(transaction, stored);
        await run.settle(transaction, result);
      },
    });
    return result ?? (await keepResult(services.db, outcome));
  } finally {
    await rm(rejectedPath, { force: true });
  }
}

/** Tells what importing a kept file would do. */
export async function planImportJob(run: JobRun, services: Services): Promise<ImportPreview> {
  const { importId } = importInput.parse(run.input);
  const { kept, plan } = await openImport(services, importId);
  const rejectedPath = join(tmpdir(), `winnow-rejected-${crypto.randomUUID()}`);
  const file = { open: () => services.files.read(kept.fileId), bytes: kept.bytes };
  const preview = await previewImport(services.pool, runOf(run, { file, plan, rejectedPath }));
  return { ...preview, importId, rejectedFile: false };
}

function runOf(run: JobRun, what: Pick<ImportRun, 'file' | 'plan' | 'rejectedPath'>): ImportRun {
  return {
    ...what,
    actor: run.actor,
    jobId: run.jobId,
    signal: run.signal,
    onProgress: (done, total) => run.progress(Math.round(done), total),
  };
}

async function keepRejected(
  services: Services,
  run: JobRun,
  kept: { fileName: string; shape: Parameters<typeof formatOf>[0] },
  path: string,
): Promise<string> {
  const { extension, mediaType } = formatOf(kept.shape).rejected(kept.shape);
  const { id } = await services.files.add(run.actor, {
    kind: 'rejected',
    name: `${kept.fileName}${extension}`,
    mediaType,
    content: createReadStream(path),
  });
  return id;
}
