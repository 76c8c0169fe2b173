import type { Logger } from 'pino';

/** What is tended whenever enough records were written. */
export type Tender = {
  /** Told that so many records of a type were written. */
  written(records: number, subject: string): void;
  /** Calls off what is being tended, and has nothing tended any more. */
  stop(): Promise<void>;
};

/**
 * Tends something whenever so many records were written since the last time, one time after the other.
 *
 * @param tend is told of which types records were written since, and says after how many more it is worth it again
 * @param what is said in the log where it fails
 */
export function afterWriting(
  enough: number,
  tend: (subjects: ReadonlySet<string>, signal: AbortSignal) => Promise<number>,
  log: Logger,
  what: string,
): Tender {
  const stopping = new AbortController();
  const { signal } = stopping;
  let behind = 0;
  let subjects = new Set<string>();
  let tending: Promise<void> | null = null;
  const tendAll = async () => {
    while (behind >= enough && !signal.aborted) {
      const written = subjects;
      behind = 0;
      subjects = new Set();
      enough = await tend(written, signal);
    }
  };
  return {
    written(records, subject) {
      behind += records;
      subjects.add(subject);
      if (behind < enough) return;
      tending ??= tendAll()
        .catch((error) => {
          if (!signal.aborted) log.warn({ err: error }, what);
        })
        .finally(() => {
          tending = null;
        });
    },
    async stop() {
      stopping.abort();
      await tending;
    },
  };
}
