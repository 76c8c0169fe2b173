import type { Language } from '#domain/people/roles.ts';

/** Each language by its own name: what a person who reads only that one looks for. */
export const languageNames: Record<Language, string> = { nb: 'Norsk bokmål', en: 'English' };

const storageKey = 'winnow.language';

export function isLanguage(value: unknown): value is Language {
  return value === 'nb' || value === 'en';
}

/** The nearest language we have to a BCP 47 tag: Nynorsk and plain "no" read Bokmål, all else English. */
export function nearestLanguage(tag: string | undefined): Language {
  return tag !== undefined && /^(nb|nn|no)\b/i.test(tag) ? 'nb' : 'en';
}

/** The language chosen on this device, or else the browser's. A signed-in person's own choice comes from the server. */
export function languageOfDevice(): Language {
  const stored = readStorage();
  return isLanguage(stored) ? stored : nearestLanguage(navigator.language);
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be closed to us (private window, policy): the choice then lasts as long as the page.
  }
}

function readStorage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
