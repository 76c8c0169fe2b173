/**
 * A stream of numbers that looks random and is the same for the same seeds, on every machine: mulberry32 (Tommy
 * Ettinger, public domain) on a mix of the seeds. Not for secrets.
 */
export class Random {
  #state: number;

  constructor(...seeds: readonly number[]) {
    let state = 0x9e3779b9;
    for (const seed of seeds) {
      state = Math.imul(state ^ seed ^ Math.floor(seed / 0x1_0000_0000), 0x85ebca6b);
      state ^= state >>> 13;
      state = Math.imul(state, 0xc2b2ae35);
      state ^= state >>> 16;
    }
    this.#state = state;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** True as often as `share` says, from 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list, all equally often. */
  pick<T>(list: readonly T[]): T {
    return at(list, this.below(list.length));
  }

  /** One of a list, the first ones more often than the last, as with names. */
  pickCommon<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() ** 1.7 * list.length));
  }

  /** One of some values, each as often as its weight says. */
  pickWeighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T {
    let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return at(choices, choices.length - 1)[0];
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError('a list to pick from is empty');
  return item;
}
