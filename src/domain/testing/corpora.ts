import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds of real files in the corpora: one folder each. */
export type CorpusKind =
  | 'access'
  | 'csv'
  | 'dbf'
  | 'eml'
  | 'forwarded'
  | 'mbox'
  | 'msg'
  | 'sheet'
  | 'strings'
  | 'vcard';

/**
 * Full paths of the real-life files of one kind, sorted; empty (with a line on the console) where the corpora
 * are not at hand. They are looked for in the folder CORPORA names, else beside the repository.
 * For tests only: write `describe.skipIf(files.length === 0)`.
 */
export function corpusFiles(kind: CorpusKind): string[] {
  const root = process.env.CORPORA ?? join(import.meta.dirname, '../../../../shared/corpora');
  const folder = join(root, 'public', kind);
  if (!existsSync(folder)) {
    process.stdout.write(`skipped: no ${kind} corpus at ${folder} (set CORPORA to its folder)\n`);
    return [];
  }
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}
