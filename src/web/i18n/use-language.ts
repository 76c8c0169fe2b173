import { useTranslation } from 'react-i18next';
import type { Language } from '#domain/people/roles.ts';
import { isLanguage, nearestLanguage } from './language.ts';

/** The language the page is in; the component renders again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : nearestLanguage(i18n.language);
}
