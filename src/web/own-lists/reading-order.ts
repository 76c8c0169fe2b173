import { type Language, languages } from '#domain/people/roles.ts';

/** The languages of the product, the reader's first. */
export function languagesFrom(language: Language): Language[] {
  return [language, ...languages.filter((other) => other !== language)];
}
