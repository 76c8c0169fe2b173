import type { ParseKeys, TFunction } from 'i18next';

/** The labels that come with Winnow, which a list may have lost while records hold them. */
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

/** A label that is in no list: one that comes with Winnow in the reader's language, any other as it is. */
export function knownLabelText(label: string, t: TFunction): string {
  const known = knownLabels[label];
  return known === undefined ? label : String(t(known));
}
