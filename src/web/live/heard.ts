import type { LiveMessage, LiveSoFar } from '#contract/live.ts';

/** The last of what a stream has told, and since when these were all. Moments are those of `Date.now()`. */
export interface Heard {
  completeSince: number;
  past: { message: LiveMessage; at: number }[];
}

const mostKept = 100;

/** Reads what a stream begins with; null for what is none of it. Late rather than early: the answer was under way. */
export function parseHeard(text: string, now: number): Heard | null {
  const soFar = soFarOf(text);
  return (
    soFar && {
      completeSince: now - soFar.completeFor,
      past: soFar.past.map(({ message, ago }) => ({ message, at: now - ago })),
    }
  );
}

/** The same, with one message more. */
export function withMessage({ completeSince, past }: Heard, message: LiveMessage, now: number): Heard {
  const all = [...past, { message, at: now }];
  const forgotten = all.length > mostKept ? all.shift() : undefined;
  return { completeSince: forgotten?.at ?? completeSince, past: all };
}

/** What was told from a moment on; null where not all of it is known. */
export function toldSince({ completeSince, past }: Heard, moment: number): LiveMessage[] | null {
  if (completeSince >= moment) return null;
  return past.filter(({ at }) => at >= moment).map(({ message }) => message);
}

function soFarOf(text: string): LiveSoFar | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSoFar(value) ? value : null;
  } catch {
    return null;
  }
}

function isSoFar(value: unknown): value is LiveSoFar {
  return (
    typeof value === 'object' &&
    value !== null &&
    'completeFor' in value &&
    typeof value.completeFor === 'number' &&
    'past' in value &&
    Array.isArray(value.past)
  );
}
