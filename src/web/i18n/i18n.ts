import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#domain/people/roles.ts';
import { isLanguage, nearestLanguage, rememberLanguage } from './language.ts';

const translations = {
  en: () => import('./en.json'),
  nb: () => import('./nb.json'),
};

/** Loads one language and makes it the page's: texts, the `lang` attribute, and the memory of this device. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { default: texts } = await translations[language]();
    i18next.addResourceBundle(language, 'translation', texts);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}

/** To be awaited before the first render, so that no key is ever shown in place of its text. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await changeLanguage(language);
}

/** The language in use now, for code outside components. Components take it from `useLanguage`. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : nearestLanguage(i18next.language);
}

export { i18next };
