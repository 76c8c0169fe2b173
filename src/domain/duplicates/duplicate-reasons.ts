/** What speaks for two records being the same; each has its words in both languages. */
export const duplicateReasons = [
  'sameEmail',
  'samePhone',
  'sameName',
  'turnedName',
  'misspeltName',
  'shortenedName',
  'nickname',
  'similarName',
  'sameCompany',
  'similarCompany',
  'similarEmail',
  'sameMailbox',
  'similarPhone',
  'sameAddress',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];
