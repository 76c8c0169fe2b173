import { open, rename, stat } from 'node:fs/promises';

const largest = 10 * 1024 * 1024;

/** Opens PostgreSQL's log for appending; one that has grown large is put aside, and the one put aside before it dropped. */
export async function openLog(path: string) {
  const stats = await stat(path).catch(() => undefined);
  if (stats !== undefined && stats.size > largest) {
    await rename(path, `${path}.1`);
  }
  return open(path, 'a', 0o600);
}

/** What was written to the log after a position, at most the last 16 kB of it. */
export async function readLogFrom(path: string, position: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(size < position ? 0 : position, size - 16_384);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The last line that says what went wrong, without time and process number. */
export function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /\b(ERROR|FATAL|PANIC|error):/.test(line));
  const line = telling.at(-1) ?? lines.at(-1) ?? '–';
  return line.replace(/^.*?\b(ERROR|FATAL|PANIC|error): +/, '').trim();
}
