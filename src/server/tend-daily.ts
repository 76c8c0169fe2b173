import type { Logger } from 'pino';
import type { Services } from './api/context.ts';
import { forgetOldImports } from './imports/keep-import.ts';
import { formulasAsNow, searchAsNow } from './own-fields/fields-as-now.ts';
import { indexOwnFields } from './own-fields/index-own-fields.ts';
import { purgeOwnFields } from './own-fields/purge-own-fields.ts';
import { purgeOwnTypes } from './own-types/purge-own-types.ts';

const dayMs = 86_400_000;

/** When what could not be done is tried again: whoever was in the way, say an import, may be gone by then. */
const soonMs = 600_000;

type Chore = (services: Services, signal: AbortSignal) => Promise<unknown>;

/**
 * Takes away what nobody can have back any more, makes the indexes that are worth it by then, and looks after the search
 * and the formulas.
 */
const daily: readonly Chore[] = [
  purgeOwnTypes,
  ({ db }) => purgeOwnFields(db),
  (services, signal) => indexOwnFields(services, { signal }),
  formulasAsNow,
  searchAsNow,
  forgetOldImports,
];

/** Does the chores now and once a day; one that fails keeps none of the others from being done, and is tried again soon. */
export function tendDaily(services: Services, log: Logger, chores = daily): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let tending = Promise.resolve();
  let again: NodeJS.Timeout | undefined;
  const tend = async (due: readonly Chore[]) => {
    const failed: Chore[] = [];
    for (const chore of due) {
      if (stopping.signal.aborted) return;
      await chore(services, stopping.signal).catch((error) => {
        if (stopping.signal.aborted) return;
        log.warn({ err: error }, 'what is done daily');
        failed.push(chore);
      });
    }
    if (failed.length > 0 && !stopping.signal.aborted) again = setTimeout(start, soonMs, failed).unref();
  };
  const start = (due: readonly Chore[]) => {
    clearTimeout(again);
    tending = tending.then(() => tend(due));
  };
  start(chores);
  const timer = setInterval(start, dayMs, chores).unref();
  return {
    stop() {
      clearInterval(timer);
      clearTimeout(again);
      stopping.abort();
      return tending;
    },
  };
}
