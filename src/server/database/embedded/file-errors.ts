import { StartupProblem } from '#server/startup-problem.ts';

/** The error code of a file system call (`ENOSPC`), or undefined. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A failed write in the data folder as the problem a person can mend; any other error is given back as it is. */
export function asDataFolderProblem(error: unknown, dataDir: string): unknown {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartupProblem('disk-full', { dataDir, needed: '100 MB' }, { cause: error });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartupProblem(
        'data-not-writable',
        { dataDir, reason: errorCode(error) ?? '' },
        { cause: error },
      );
    default:
      return error;
  }
}
