import type { Logger } from 'pino';
import type { Database } from './database/connect.ts';
import { indexOwnFields } from './own-fields/index-own-fields.ts';
import { purgeOwnFields } from './own-fields/purge-own-fields.ts';

const dayMs = 86_400_000;

/** Takes away, now and once a day, what nobody can have back any more, and makes the indexes that are worth it by then. */
export function tendDaily(db: Database, log: Logger): { stop(): Promise<void> } {
  const tend = () =>
    purgeOwnFields(db)
      .then(() => indexOwnFields(db))
      .catch((error) => log.warn({ err: error }, 'what is done daily'));
  let tending = tend();
  const timer = setInterval(() => {
    tending = tend();
  }, dayMs).unref();
  return {
    stop() {
      clearInterval(timer);
      return tending;
    },
  };
}
