import type { FormulaType } from './formula-types.ts';

/** What a function takes, and what it comes to. */
export type Signature = {
  /** How many parts it takes. */
  least: number;
  most?: number;
  /** What it comes to, of parts of these types; null where it cannot be of them. */
  typeOf: (types: readonly FormulaType[]) => FormulaType | null;
};

/** A function of parts of given types. */
function of(types: readonly FormulaType[], result: FormulaType): Signature {
  return {
    least: types.length,
    typeOf: (given) => (given.every((type, i) => type === types[i]) ? result : null),
  };
}

const numbers: Signature = {
  least: 1,
  most: 20,
  typeOf: (given) => (given.every((type) => type === 'number') ? 'number' : null),
};

/** What formulas can call, by its name in lower case. */
export const formulaFunctions = {
  if: { least: 3, typeOf: ([test, yes, no]) => (test === 'yesNo' && yes === no ? (yes ?? null) : null) },
  round: {
    least: 1,
    most: 2,
    typeOf: (given) => (given.every((type) => type === 'number') ? 'number' : null),
  },
  min: numbers,
  max: numbers,
  abs: of(['number'], 'number'),
  length: of(['text'], 'number'),
  upper: of(['text'], 'text'),
  lower: of(['text'], 'text'),
  trim: of(['text'], 'text'),
  left: of(['text', 'number'], 'text'),
  right: of(['text', 'number'], 'text'),
  contains: of(['text', 'text'], 'yesNo'),
  year: of(['date'], 'number'),
  month: of(['date'], 'number'),
  day: of(['date'], 'number'),
  date: of(['number', 'number', 'number'], 'date'),
  isempty: { least: 1, typeOf: () => 'yesNo' },
  ifempty: { least: 2, typeOf: ([one, other]) => (one === other ? (one ?? null) : null) },
} as const satisfies Record<string, Signature>;

export type FunctionName = keyof typeof formulaFunctions;
