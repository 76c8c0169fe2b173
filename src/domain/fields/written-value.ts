import { clockTime } from '../filters/time-window.ts';
import type { Language } from '../people/roles.ts';
import type { Field } from './field.ts';
import type { OwnFieldKind } from './own-fields.ts';
import type { TypedReader } from './read-typed.ts';

const yesAndNo: Record<Language, { yes: string; no: string }> = {
  en: { yes: 'Yes', no: 'No' },
  nb: { yes: 'Ja', no: 'Nei' },
};

/** Whether a number is what a field of this kind holds. */
export function isNumber(kind: OwnFieldKind): boolean {
  return kind === 'number' || kind === 'currency' || kind === 'percent';
}

/** The text of a value, as `convertValue` takes it, as the reader would write it. */
export function asWritten(text: string, from: OwnFieldKind, { language, timeZone }: TypedReader): string {
  if (from === 'dateTime' && text !== '') return clockTime(timeZone, new Date(text));
  return isNumber(from) && language === 'nb' ? text.replace('.', ',') : text;
}

/**
 * A value that a field was given, as the reader would write it; undefined for one whose words are not in it, as a person.
 *
 * @param value as `readTyped` reads it
 */
export function valueAsWritten(
  value: unknown,
  { kind }: Field,
  { language, timeZone }: TypedReader,
): string | undefined {
  if (kind === 'person') return undefined;
  if (kind === 'timestamp') return clockTime(timeZone, new Date(String(value)));
  if (typeof value === 'boolean') return yesAndNo[language][value ? 'yes' : 'no'];
  if (typeof value === 'number') return language === 'nb' ? String(value).replace('.', ',') : String(value);
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** Whether two texts say the same to whoever reads them: without regard to case, blanks that group, and midnight. */
export function isWrittenAlike(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d)[^\S\n]+(?=\d{3}(?!\d))/g, '')
    .replace(/^[\u2212\u2012-\u2014\uff0d](?=\d)/, '-')
    .replace(/ 00:00$/, '')
    .trim();
}
