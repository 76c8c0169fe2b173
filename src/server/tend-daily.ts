import type { Logger } from 'pino';
import type { Services } from './api/context.ts';
import { forgetOldImports } from './imports/keep-import.ts';
import { indexOwnFields } from './own-fields/index-own-fields.ts';
import { purgeOwnFields } from './own-fields/purge-own-fields.ts';
import { searchAsNow } from './own-fields/search-own-fields.ts';
import { purgeOwnTypes } from './own-types/purge-own-types.ts';

const dayMs = 86_400_000;

/** Takes away what nobody can have back any more, makes the indexes that are worth it by then, and looks after the search. */
const chores: readonly ((services: Services, signal: AbortSignal) => Promise<void>)[] = [
  purgeOwnTypes,
  ({ db }) => purgeOwnFields(db),
  ({ db }) => indexOwnFields(db),
  searchAsNow,
  forgetOldImports,
];

/** Does the chores now and once a day; one that fails keeps none of the others from being done. */
export function tendDaily(services: Services, log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const tend = async () => {
    for (const chore of chores) {
      if (stopping.signal.aborted) return;
      await chore(services, stopping.signal).catch((error) => {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'what is done daily');
      });
    }
  };
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
