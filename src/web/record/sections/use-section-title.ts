import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PlacedSection } from '#domain/forms/form-layout.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { capitalised } from '../../i18n/capitalised.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** What the sections that come with Winnow are called; the name of the record type stands over its first. */
const sectionTitles: Readonly<Record<string, ParseKeys | 'recordType'>> = {
  identity: 'recordType',
  company: 'record.sections.company',
  contact: 'record.sections.contact',
  details: 'record.sections.details',
  comments: 'record.sections.comments',
  rating: 'record.sections.rating',
  source: 'record.sections.source',
  marks: 'record.sections.marks',
};

/** What stands over the sections of the form of a record type. */
export function useSectionTitle(type: RecordType) {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ section, label }: Pick<PlacedSection, 'section' | 'label'>): string => {
    if (label) return label[language].trim() || label.en.trim() || label.nb.trim();
    const title = sectionTitles[section] ?? 'recordType';
    return title === 'recordType' ? capitalised(describeType(type).label.one[language]) : t(title);
  };
}
