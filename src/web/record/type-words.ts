import { useTranslation } from 'react-i18next';
import type { RecordLinkType } from '#domain/fields/field.ts';
import { isOwnTypeName } from '#domain/records/own-type-name.ts';
import { type BuiltInType, describeType, type RecordType } from '#domain/records/record-types.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** What a type is called, one of it and many, as texts have a place for it. */
export type TypeNames = { one: string; many: string };

/** The part of a text's key by which record types are told apart: all own types share one text, with their names in it. */
export function wordsOf(type: RecordType): BuiltInType | 'own' {
  return isOwnTypeName(type) ? 'own' : type;
}

/** Tells what records of a type, and people, are called. */
export function useTypeNames(): (type: RecordLinkType) => TypeNames {
  const { t } = useTranslation();
  const language = useLanguage();
  return (type) => {
    if (type === 'person') return { one: t('record.picker.colleague'), many: t('record.picker.colleagues') };
    const { one, many } = describeType(type).label;
    return { one: one[language], many: many[language] };
  };
}
