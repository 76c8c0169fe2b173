import { formatName, type NameParts, parseName } from '../names/parse-name.ts';
import { isBlank } from '../text/accept-text.ts';

/** What a row says of a name. Empty texts where it says nothing. */
export type NameCells = {
  parts: NameParts;
  fullName: string;
  company: string;
  /** The first e-mail address. */
  email: string;
};

/** The name of a person, with what whoever imports should know of it. */
export type PersonName = {
  fullName: string;
  parts: NameParts;
  note?: 'nameFromCompany' | 'nameFromEmail' | 'nameDiffers';
};

export const noName: NameParts = { title: '', firstName: '', middleName: '', lastName: '', suffix: '' };

/**
 * The name of the person that a row describes: first and last name as they are given; else the full name, taken apart; else
 * the company; else the e-mail address. `undefined` where none of them is there.
 */
export function namePerson(cells: NameCells): PersonName | undefined {
  const inParts = !isBlank(cells.parts.firstName) || !isBlank(cells.parts.lastName);
  const parts = inParts ? cells.parts : partsOf(cells);
  const fullName = formatName(parts);
  // A title alone names nobody.
  if (!isBlank(parts.firstName + parts.middleName + parts.lastName + cells.fullName)) {
    const differs = inParts && !saysNoMore(cells.fullName, fullName);
    return differs ? { fullName, parts, note: 'nameDiffers' } : { fullName, parts };
  }
  const name = isBlank(cells.company) ? cells.email : cells.company;
  if (isBlank(name)) return undefined;
  const note = isBlank(cells.company) ? 'nameFromEmail' : 'nameFromCompany';
  return { fullName: name, parts: { ...noName, lastName: name }, note };
}

/** The full name taken apart, with what columns of their own say of title, middle name and suffix. */
function partsOf({ fullName, parts }: NameCells): NameParts {
  const parsed = parseName(fullName);
  return {
    ...parsed,
    title: parts.title || parsed.title,
    middleName: parts.middleName || parsed.middleName,
    suffix: parts.suffix || parsed.suffix,
  };
}

/** Whether every word of the full name stands in the name made of the parts. */
function saysNoMore(fullName: string, formatted: string): boolean {
  if (fullName === '' || fullName === formatted) return true;
  const words = new Set(wordsOf(formatted));
  return wordsOf(fullName).every((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter(Boolean);
}
