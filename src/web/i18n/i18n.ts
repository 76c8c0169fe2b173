import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#domain/people/roles.ts';
import { isLanguage, nearestLanguage, rememberLanguage } from './language.ts';

type Load = () => Promise<{ default: object }>;
type Translations = Readonly<Record<Language, Load>>;

const translations: Translations = {
  en: () => import('./en.json'),
  nb: () => import('./nb.json'),
};

/** The texts of pages that few visits come to, which the first page need not wait for. */
const lateTranslations = {
  duplicates: { en: () => import('./en.duplicates.json'), nb: () => import('./nb.duplicates.json') },
  settings: { en: () => import('./en.settings.json'), nb: () => import('./nb.settings.json') },
} as const satisfies Record<string, Translations>;

/** The parts whose texts are wanted, in whichever language. */
const wanted: Translations[] = [translations];
const loaded = new Set<Load>();

/** Loads one language and makes it the page's: texts, the `lang` attribute, and the memory of this device. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all(wanted.map((part) => load(language, part)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}

/** Loads the texts of a part, in the language in use and in those to come. To be awaited before any page of it shows. */
export async function loadTexts(part: keyof typeof lateTranslations): Promise<void> {
  const translationsOfPart = lateTranslations[part];
  if (!wanted.includes(translationsOfPart)) wanted.push(translationsOfPart);
  await load(currentLanguage(), translationsOfPart);
}

async function load(language: Language, part: Translations): Promise<void> {
  const texts = part[language];
  if (loaded.has(texts)) return;
  i18next.addResourceBundle(language, 'translation', (await texts()).default, true);
  loaded.add(texts);
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
