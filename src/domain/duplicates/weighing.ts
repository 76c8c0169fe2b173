import type { DuplicateReason } from './duplicate-reasons.ts';

/** What all records together tell about a value that two of them share. */
export type Surroundings = {
  /** How many different names are behind an e-mail address, a telephone number, a host or a place. */
  namesBehind: (key: string) => number;
  /** How many records bear a name, in any order of its words. */
  holdersOfName: (words: readonly string[]) => number;
  /** Whether many records hold this word in their names. */
  isFrequentWord: (word: string) => boolean;
};

/** Two records alone, of which nothing else is known. */
export const noSurroundings: Surroundings = {
  namesBehind: () => 1,
  holdersOfName: () => 2,
  isFrequentWord: () => false,
};

/** How sure it is that two records are the same, from 0 to 1, and what speaks for it, the strongest first. */
export type Verdict = { confidence: number; reasons: DuplicateReason[] };

/** From here on two records are shown as duplicates. */
export const foundFrom = 0.8;
/** What contradicts itself is never surer than this. */
export const ruledOut: Verdict = { confidence: 0.1, reasons: [] };

/** The sum of what speaks for and against, as a likelihood: it is the logarithm of the odds. */
export function confidenceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
