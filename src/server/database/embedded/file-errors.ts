import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartupProblem } from '#server/startup-problem.ts';
import { errorCode } from '../error-code.ts';

/** A failed write in the data folder as the problem a person can mend; any other error is given back as it is. */
export function asDataFolderProblem(error: unknown, dataDir: string): unknown {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartupProblem('disk-full', { dataDir, needed: '100 MB' }, { cause: error });
    case 'EROFS':
      return new StartupProblem('data-read-only', { dataDir }, { cause: error });
    case 'EACCES':
    case 'EPERM':
      return new StartupProblem('data-not-writable', { dataDir }, { cause: error });
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartupProblem('data-not-a-folder', { dataDir }, { cause: error });
    default:
      return error;
  }
}

/**
 * Makes the folder where it is missing, and makes sure that it can be written to. Other users see nothing in it; under
 * root, PostgreSQL's user must pass through.
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    // On a read-only disk this error only says that the folder is not there; the folder above tells why.
    if (errorCode(error) === 'ENOENT' && folder !== dirname(folder)) {
      await prepareFolder(dirname(folder));
    }
    throw error;
  }
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
}
