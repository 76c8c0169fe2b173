/** The code that the system or PostgreSQL gave an error (`ENOSPC`, `40P01`), or undefined. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
