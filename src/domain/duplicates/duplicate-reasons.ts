/** What speaks for two records being the same; each has its words in both languages. */
export const duplicateReasons = [
  'sameRegistered',
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
  'sameWebsite',
  'similarWebsite',
  'sameAddress',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];
