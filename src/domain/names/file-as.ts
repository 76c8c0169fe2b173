import { isBlank } from '../text/accept-text.ts';
import { normaliseSpaces } from './name-tokens.ts';
import type { NameParts } from './parse-name.ts';

/** The ways a record can be filed, in the order the form offers them; `own` is text of the user's own. */
export const fileAsKinds = [
  'lastFirst',
  'firstLast',
  'company',
  'lastFirstCompany',
  'companyLastFirst',
  'own',
] as const;

export type FileAsKind = (typeof fileAsKinds)[number];

export type FileAsChoice = { kind: Exclude<FileAsKind, 'own'>; text: string };

/**
 * The text a record is filed (and sorted) under: "King, Martin Luther Jr. (Fjord AS)". What is missing leaves no comma
 * or bracket behind; empty only where name, company and own text are all blank.
 */
export function fileAs(
  kind: FileAsKind,
  parts: NameParts,
  company: string | null,
  own?: string | null,
): string {
  const firm = visible(company);
  const lastFirst = lastFirstOf(parts);
  switch (kind) {
    case 'lastFirst':
      return lastFirst || firm || visible(own);
    case 'firstLast':
      return firstLastOf(parts) || firm || visible(own);
    case 'company':
      return firm || lastFirst || visible(own);
    case 'lastFirstCompany':
      return withBracket(lastFirst, firm) || visible(own);
    case 'companyLastFirst':
      return withBracket(firm, lastFirst) || visible(own);
    case 'own':
      return visible(own) || lastFirst || firm;
  }
}

/** What the form offers for this name and company: each text once, in order, none empty. */
export function fileAsChoices(parts: NameParts, company: string | null): FileAsChoice[] {
  const choices: FileAsChoice[] = [];
  for (const kind of fileAsKinds) {
    if (kind === 'own') continue;
    const text = fileAs(kind, parts, company);
    if (text && !choices.some((choice) => choice.text === text)) choices.push({ kind, text });
  }
  return choices;
}

function lastFirstOf(parts: NameParts): string {
  const last = visible(parts.lastName);
  const given = joined(parts.firstName, parts.middleName, parts.suffix);
  return last && given ? `${last}, ${given}` : last || given || visible(parts.title);
}

function firstLastOf(parts: NameParts): string {
  return joined(parts.firstName, parts.middleName, parts.lastName, parts.suffix) || visible(parts.title);
}

function withBracket(first: string, second: string): string {
  return first && second ? `${first} (${second})` : first || second;
}

function joined(...words: string[]): string {
  return words.map(visible).filter(Boolean).join(' ');
}

function visible(text: string | null | undefined): string {
  return text && !isBlank(text) ? normaliseSpaces(text) : '';
}
