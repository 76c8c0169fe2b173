import type { Language } from '../people/roles.ts';

/** Who asks, when and where: what `$me`, "this week" and a bare date mean in a filter. */
export type FilterContext = {
  /** The person asking; `null` for a program with a key, to whom nothing is assigned. */
  me: number | null;
  now: Date;
  /** IANA name, such as `Europe/Oslo`. */
  timeZone: string;
  language: Language;
};

/** The value that stands for the person asking, in fields that hold a person. */
export const meValue = '$me';
