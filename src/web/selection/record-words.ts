import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { formatNumber } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/i18n.ts';

/** So many records of a type, in words: "1 248 leads". */
export function countedRecords(type: RecordType, count: number): string {
  const language = currentLanguage();
  const { one, many } = describeType(type).label;
  return `${formatNumber(language, count)} ${(count === 1 ? one : many)[language]}`;
}

/** What records of a type are called: "leads". */
export function recordsOf(type: RecordType): string {
  return describeType(type).label.many[currentLanguage()];
}
