/** Why a value cannot be taken. Stable: callers may act on them; sentences are made from them per language. */
export const faultCodes = [
  'required',
  'tooLong',
  'tooMany',
  'tooSmall',
  'tooShort',
  'tooFew',
  'namedTwice',
  'tooLarge',
  'tooDeep',
  'tooLargeBody',
  'controlCharacter',
  'brokenCharacter',
  'wrongType',
  'notAnOption',
  'unknownField',
  'readOnly',
  'unknownRecord',
  'unknownPerson',
  'unknownCriterion',
  'saidTwice',
  'unknownOperator',
  'noAtSign',
  'notAnEmail',
  'notADate',
  'yearOutOfRange',
  'notANumber',
  'moreThanOneMarked',
  'wrongCursor',
  'notSortable',
  'notFilterable',
  'notJson',
  'notAnImage',
  'notACsv',
  'unknownEncoding',
  'unknownTarget',
  'unknownColumn',
  'mappedTwice',
  'nothingNames',
  'rowTooLong',
  'wrongPassword',
  'alreadyUsed',
  'nameInUse',
  'usedLink',
  'ownersOnly',
  'lastOwner',
  'missing',
  'notTogether',
  'nameTaken',
  'keysShare',
  'unknownView',
  'tooManyViews',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One value that cannot be taken: where it stands, why, and the bound it breaks where there is one. */
export type Fault = {
  /** Path of the field in what was sent, such as `fullName` or `emails.0.value`. */
  field: string;
  code: FaultCode;
  /** The bound that was broken: characters, items, a year. */
  limit?: number;
  /** What was given, shortened, where it helps to name it. */
  given?: string;
};
