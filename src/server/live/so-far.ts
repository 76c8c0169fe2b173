import type { LiveMessage, LiveSoFar } from '#contract/live.ts';

/** A page that takes longer to load, or hears of more meanwhile, fetches all of it anew. */
const keptMs = 60_000;
const mostKept = 100;

/** The last of what this process has told, for who begins to listen when some of it is past. */
export class SoFar {
  #completeSince = performance.now();
  #past: { message: LiveMessage; at: number }[] = [];

  /** From now on nothing is missed. */
  begin(): void {
    this.#completeSince = performance.now();
    this.#past = [];
  }

  note({ ids: _, ...message }: LiveMessage): void {
    this.#past.push({ message, at: performance.now() });
    this.#forgetOld();
  }

  tell(): LiveSoFar {
    this.#forgetOld();
    const now = performance.now();
    return {
      completeFor: now - this.#completeSince,
      past: this.#past.map(({ message, at }) => ({ message, ago: now - at })),
    };
  }

  #forgetOld(): void {
    const old = performance.now() - keptMs;
    const forgotten = Math.max(
      this.#past.length - mostKept,
      this.#past.findLastIndex(({ at }) => at < old) + 1,
    );
    if (forgotten <= 0) return;
    this.#completeSince = this.#past[forgotten - 1]?.at ?? this.#completeSince;
    this.#past = this.#past.slice(forgotten);
  }
}
