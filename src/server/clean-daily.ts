import type { Logger } from 'pino';
import type { Database } from './database/connect.ts';
import { purgeOwnFields } from './own-fields/purge-own-fields.ts';

const dayMs = 86_400_000;

/** Takes away, now and once a day, what nobody can have back any more. */
export function cleanDaily(db: Database, log: Logger): { stop(): Promise<void> } {
  const clean = () => purgeOwnFields(db).catch((error) => log.warn({ err: error }, 'cleaning'));
  let cleaning = clean();
  const timer = setInterval(() => {
    cleaning = clean();
  }, dayMs).unref();
  return {
    stop() {
      clearInterval(timer);
      return cleaning;
    },
  };
}
