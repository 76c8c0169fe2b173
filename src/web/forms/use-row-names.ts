import { useTranslation } from 'react-i18next';
import type { FormRow } from '#domain/forms/form-rows.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useSectionTitle } from '../record/sections/use-section-title.ts';

/** What the rows of the form of a record type are called. */
export function useRowNames(type: RecordType): (row: FormRow | undefined) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const sectionTitle = useSectionTitle(type);
  const fields = fieldsOf(type);
  return (row) => {
    switch (row?.kind) {
      case 'field':
        return fields[row.field.key]?.label[language] ?? row.field.key;
      case 'section':
        return sectionTitle(row.section);
      case 'column':
        return t(`forms.columns.${row.column}`);
      default:
        return '';
    }
  };
}
