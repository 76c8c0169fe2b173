import type { Logger } from 'pino';
import type { Services } from './api/context.ts';
import { indexOwnFields } from './own-fields/index-own-fields.ts';
import { purgeOwnFields } from './own-fields/purge-own-fields.ts';
import { purgeOwnTypes } from './own-types/purge-own-types.ts';

const dayMs = 86_400_000;

/** Takes away, now and once a day, what nobody can have back any more, and makes the indexes that are worth it by then. */
export function tendDaily(services: Services, log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const tend = () =>
    purgeOwnTypes(services, stopping.signal)
      .then(() => purgeOwnFields(services.db))
      .then(() => indexOwnFields(services.db))
      .catch((error) => {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'what is done daily');
      });
  let tending = tend();
  const timer = setInterval(() => {
    tending = tend();
  }, dayMs).unref();
  return {
    stop() {
      clearInterval(timer);
      stopping.abort();
      return tending;
    },
  };
}
