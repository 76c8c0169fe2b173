import type { ParseKeys, TFunction } from 'i18next';

/** The labels that have words in both languages; every other label is in the words of whoever wrote it. */
const knownLabels: Readonly<Record<string, ParseKeys>> = {
  work: 'record.labels.work',
  home: 'record.labels.home',
  mobile: 'record.labels.mobile',
  fax: 'record.labels.fax',
  website: 'record.labels.website',
  messaging: 'record.labels.messaging',
  linkedin: 'record.labels.linkedin',
  other: 'record.labels.other',
};

/** A label in the reader's language; a label of one's own as it is. */
export function labelText(label: string, t: TFunction): string {
  const known = knownLabels[label];
  return known === undefined ? label : String(t(known));
}

/** The label that was meant by a typed text: one of the offered where it says the same, else the text itself. */
export function labelOfText(text: string, offered: readonly string[], t: TFunction): string {
  const typed = text.trim().toLocaleLowerCase();
  return offered.find((label) => labelText(label, t).toLocaleLowerCase() === typed) ?? text;
}

/** The label of the next row: the first offered one that no row has yet. */
export function nextLabel(rows: readonly { label: string }[], offered: readonly string[]): string {
  return offered.find((label) => !rows.some((row) => row.label === label)) ?? offered[0] ?? 'other';
}
