import type { Logger } from 'pino';

/** What is tended whenever enough records were written. */
export type Tender = {
  /** Told that so many records were written. */
  written(records: number): void;
  stop(): Promise<void>;
};

/**
 * Tends something whenever so many records were written since the last time, one time after the other.
 *
 * @param what is said in the log where it fails
 */
export function afterWriting(enough: number, tend: () => Promise<void>, log: Logger, what: string): Tender {
  let behind = 0;
  let tending: Promise<void> | null = null;
  const tendAll = async () => {
    while (behind >= enough) {
      behind = 0;
      await tend();
    }
  };
  return {
    written(records) {
      behind += records;
      if (behind < enough) return;
      tending ??= tendAll()
        .catch((error) => log.warn({ err: error }, what))
        .finally(() => {
          tending = null;
        });
    },
    async stop() {
      behind = 0;
      await tending;
    },
  };
}
