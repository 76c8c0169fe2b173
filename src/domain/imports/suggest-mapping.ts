import type { FieldSet } from '../fields/field.ts';
import { type ColumnContent, describeColumn } from './column-content.ts';
import type { AddressUse } from './heading-words.ts';
import { parseTarget, takesManyColumns } from './import-targets.ts';
import { namingOf } from './namings.ts';
import { createHeadingReader, type HeadingMeaning } from './read-heading.ts';

/** Why a column is proposed for its target, or for none. */
export const suggestionReasons = [
  /** The heading says so, and the cells do not say otherwise. */
  'heading',
  /** The heading says so, but all cells looked at are empty. */
  'empty',
  /** The cells say so. */
  'content',
  /** The heading says so, but the cells look like something else. */
  'contentDiffers',
  /** Another column goes there already. */
  'taken',
  /** Nothing tells. */
  'unknown',
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/** Where one column may go. */
export type ColumnSuggestion = {
  /** The text of an import target; `null`: not imported unless a person says so. */
  target: string | null;
  /** 0 to 1; below 0.8 a person should look. */
  confidence: number;
  reason: SuggestionReason;
};

/**
 * Proposes where each column of a table goes, by its heading and by its cells. Two columns never share a target that
 * holds one value: the surer one has it.
 *
 * @param headings one per column, empty where there is none.
 * @param rows some rows of data, as many cells as there are columns or fewer.
 */
export function suggestMapping(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  fields: FieldSet,
): ColumnSuggestion[] {
  const read = createHeadingReader(fields);
  const contents = headings.map((_, column) => describeColumn(rows.map((cells) => cells[column] ?? '')));
  const meanings = partAddresses(
    headings.map((heading) => (heading.trim() === '' ? undefined : read(heading))),
  );
  const suggestions = headings.map((heading, column): ColumnSuggestion => {
    const content = contents[column] ?? describeColumn([]);
    const meaning = meanings[column];
    return meaning
      ? weigh(meaning.target, meaning.confidence, content)
      : byContent(content, heading.trim() === '');
  });
  resolveTitle(suggestions, contents, fields);
  keepOneColumnEach(suggestions, contents, fields);
  if (headings.every((heading) => heading.trim() === '')) guessNames(suggestions, contents, fields);
  return suggestions;
}

/**
 * A list that has an address for letters and one for visits has two addresses of work, which are told apart here: the one
 * that comes second is the other. Columns that do not say which belong to the one before them.
 */
function partAddresses(meanings: readonly (HeadingMeaning | undefined)[]): (HeadingMeaning | undefined)[] {
  const ofWork = /^addresses\.work\.(?=.)/;
  let use: AddressUse | undefined;
  let first: { use: AddressUse | undefined } | undefined;
  const isSecond = meanings.map((meaning) => {
    if (!meaning || !ofWork.test(meaning.target)) return false;
    use = meaning.use ?? use;
    first ??= { use };
    return use !== first.use;
  });
  const targets = (second: boolean) =>
    meanings.flatMap((meaning, column) => (meaning && isSecond[column] === second ? meaning.target : []));
  const ofFirst = new Set(targets(false));
  const areTwo = targets(true).some((target) => ofFirst.has(target));
  if (!areTwo || meanings.some((meaning) => meaning?.target.startsWith('addresses.other.')))
    return [...meanings];
  return meanings.map((meaning, column) =>
    meaning && isSecond[column]
      ? { ...meaning, target: meaning.target.replace(ofWork, 'addresses.other.') }
      : meaning,
  );
}

/** Weighs what a heading says against what the cells look like. */
function weigh(target: string, confidence: number, content: ColumnContent): ColumnSuggestion {
  if (content.filled === 0) return { target, confidence: confidence * 0.9, reason: 'empty' };
  if (fits(target, content)) return { target: refined(target, content), confidence, reason: 'heading' };
  const other = byContent(content, true);
  const sure = content.email >= 0.8 || content.url >= 0.8 || content.surePhone >= 0.8;
  if (sure && other.target) return { target: other.target, confidence: 0.6, reason: 'contentDiffers' };
  return { target, confidence: confidence * 0.4, reason: 'contentDiffers' };
}

function fits(target: string, content: ColumnContent): boolean {
  const [field, , part] = target.split('.');
  if (target.endsWith('.label')) return content.email < 0.5 && content.phone < 0.5;
  if (field === 'emails') return content.email >= 0.4;
  if (field === 'phones') return content.phone >= 0.4;
  if (field === 'websites') return target === 'websites.messaging' || content.email < 0.5;
  if (field === 'createdAt') return content.date >= 0.5;
  if (part === 'postalCode') return content.email < 0.3 && content.url < 0.3 && content.surePhone < 0.5;
  if (field === 'comments') return true;
  return content.email < 0.5 && content.url < 0.5 && content.surePhone < 0.5;
}

/** LinkedIn calls the address of a profile just "URL". */
function refined(target: string, content: ColumnContent): string {
  return target === 'websites.website' && content.linkedin >= 0.8 ? 'websites.linkedin' : target;
}

function byContent(content: ColumnContent, unheaded: boolean): ColumnSuggestion {
  const confidence = unheaded ? 0.75 : 0.6;
  if (content.email >= 0.6) return { target: 'emails.work', confidence, reason: 'content' };
  if (content.linkedin >= 0.6) return { target: 'websites.linkedin', confidence, reason: 'content' };
  if (content.url >= 0.7) return { target: 'websites.website', confidence, reason: 'content' };
  const isPhone = content.surePhone >= 0.6 || (unheaded && content.longPhone >= 0.8);
  if (isPhone) return { target: 'phones', confidence: confidence - 0.15, reason: 'content' };
  return { target: null, confidence: 0, reason: 'unknown' };
}

/** "Title" is what stands before a name in some programs, and a job title in others. The cells tell. */
function resolveTitle(suggestions: ColumnSuggestion[], contents: ColumnContent[], fields: FieldSet): void {
  if (!fields.jobTitle || suggestions.some(({ target }) => target === 'jobTitle')) return;
  const column = suggestions.findIndex(({ target }, at) => {
    const content = contents[at];
    return target === 'title' && content !== undefined && content.filled > 0 && content.honorific < 0.5;
  });
  if (column >= 0) suggestions[column] = { target: 'jobTitle', confidence: 0.8, reason: 'heading' };
}

/**
 * Where two columns want a place that holds one value, the surer has it, and of equals the one that holds anything; of
 * "Name" and "Company" that both name a firm, the one that holds firms.
 */
function keepOneColumnEach(
  suggestions: ColumnSuggestion[],
  contents: ColumnContent[],
  fields: FieldSet,
): void {
  const order = suggestions
    .map((suggestion, column) => ({ suggestion, column, filled: (contents[column]?.filled ?? 0) > 0 }))
    .sort(
      (a, b) =>
        Number(b.filled) - Number(a.filled) ||
        b.suggestion.confidence - a.suggestion.confidence ||
        (contents[b.column]?.companyName ?? 0) - (contents[a.column]?.companyName ?? 0) ||
        a.column - b.column,
    );
  const taken = new Set<string>();
  for (const { suggestion, column } of order) {
    const target = suggestion.target === null ? undefined : parseTarget(suggestion.target, fields);
    if (suggestion.target === null || !target || takesManyColumns(target)) continue;
    if (taken.has(suggestion.target)) suggestions[column] = { target: null, confidence: 0, reason: 'taken' };
    taken.add(suggestion.target);
  }
}

/** In a table without headings: names of people and firms, and a postal code beside a place. */
function guessNames(
  suggestions: ColumnSuggestion[],
  contents: readonly ColumnContent[],
  fields: FieldSet,
): void {
  const propose = (column: number, target: string) => {
    suggestions[column] = { target, confidence: 0.5, reason: 'content' };
  };
  const free = (test: (content: ColumnContent) => boolean) =>
    contents.findIndex(
      (content, column) => suggestions[column]?.target === null && content.filled > 0 && test(content),
    );
  const { firm, person } = namingOf(fields).unheaded;
  const sureFirm = free((content) => content.companyName >= 0.4);
  // In a list of firms any words that come first are their names.
  const firmColumn = sureFirm < 0 && !person ? free(({ number, date }) => number + date < 0.2) : sureFirm;
  if (firmColumn >= 0) propose(firmColumn, firm);
  if (person) {
    const full = free((content) => content.personName >= 0.7);
    const first = free((content) => content.singleName >= 0.7);
    if (full >= 0) propose(full, person.full);
    else if (first >= 0 && (contents[first + 1]?.singleName ?? 0) >= 0.7) {
      propose(first, person.first);
      propose(first + 1, person.last);
    }
  }
  const code = free((content) => content.postalCode >= 0.9);
  if (code >= 0 && suggestions[code + 1]?.target === null && (contents[code + 1]?.number ?? 1) < 0.2) {
    propose(code, 'addresses.work.postalCode');
    propose(code + 1, 'addresses.work.city');
  }
}
