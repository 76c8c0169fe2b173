import type { Language } from '#domain/people/roles.ts';

/** Any form in which the API or the browser gives a moment. */
export type Moment = Date | string | number;

const locales: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' };

/** "84 302", with the no-break space that Intl gives. */
export function formatNumber(language: Language, value: number): string {
  return cached(language, 'number', (locale) => new Intl.NumberFormat(locale)).format(value);
}

/** "24.11.2026" (nb), "24/11/2026" (en): for tables and fields. */
export function formatDate(language: Language, moment: Moment): string {
  return cached(
    language,
    'date',
    (locale) => new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }),
  ).format(toDate(moment));
}

/** "24. november 2026" (nb), "24 November 2026" (en): for running text. */
export function formatLongDate(language: Language, moment: Moment): string {
  return cached(
    language,
    'long date',
    (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  ).format(toDate(moment));
}

/** "torsdag 24. desember 2026" (nb), "Thursday, 24 December 2026" (en): to be heard. Of a date without a time. */
export function formatWeekdayAndDate(language: Language, date: string): string {
  return cached(
    language,
    'weekday and date',
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }),
  ).format(toDate(date));
}

/** "14.20" (nb), "14:20" (en). Norwegian text sets a point where CLDR has a colon. */
export function formatTime(language: Language, moment: Moment): string {
  const text = cached(
    language,
    'time',
    (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  ).format(toDate(moment));
  return language === 'nb' ? text.replace(':', '.') : text;
}

/** "24.11.2026 14.20" (nb), "24/11/2026, 14:20" (en). */
export function formatDateTime(language: Language, moment: Moment): string {
  const separator = language === 'nb' ? ' ' : ', ';
  return `${formatDate(language, moment)}${separator}${formatTime(language, moment)}`;
}

/**
 * A day as one would say it: "i dag", "i går", then "22. nov.", and with the year when it is another.
 * For columns where many dates stand under each other.
 */
export function formatDay(language: Language, moment: Moment, now: Moment = Date.now()): string {
  const date = toDate(moment);
  const today = toDate(now);
  const days = daysBetween(date, today);
  if (days >= -1 && days <= 1) return relativeDayNames(language).format(-days, 'day');
  const sameYear = date.getFullYear() === today.getFullYear();
  return cached(
    language,
    sameYear ? 'day' : 'day and year',
    (locale) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        ...(sameYear ? {} : { year: 'numeric' }),
      }),
  ).format(date);
}

/**
 * How long ago: "akkurat nå", "for 8 sekunder siden", "for 3 dager siden", "i går".
 * Intl counts Norwegian days as "døgn"; people say "dager".
 */
export function formatAgo(language: Language, moment: Moment, now: Moment = Date.now()): string {
  const date = toDate(moment);
  const today = toDate(now);
  const seconds = Math.round((today.getTime() - date.getTime()) / 1000);
  const ago = cached(language, 'ago', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
  if (seconds < 2) return language === 'nb' ? 'akkurat nå' : 'just now';
  if (seconds < 60) return ago.format(-seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return ago.format(-minutes, 'minute');
  const days = daysBetween(date, today);
  if (days === 0) return ago.format(-Math.round(minutes / 60), 'hour');
  if (days === 1) return relativeDayNames(language).format(-1, 'day');
  if (days < 30) return language === 'nb' ? `for ${days} dager siden` : ago.format(-days, 'day');
  if (days < 365) return ago.format(-Math.round(days / 30.44), 'month');
  return ago.format(-Math.round(days / 365.25), 'year');
}

function relativeDayNames(language: Language): Intl.RelativeTimeFormat {
  return cached(language, 'day names', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
}

/** Whole calendar days from one moment to another, in the reader's time zone. */
function daysBetween(from: Date, to: Date): number {
  const noon = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime();
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

function toDate(moment: Moment): Date {
  return moment instanceof Date ? moment : new Date(moment);
}

interface Formatters {
  number: Intl.NumberFormat;
  date: Intl.DateTimeFormat;
  'long date': Intl.DateTimeFormat;
  'weekday and date': Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
  'day and year': Intl.DateTimeFormat;
  'day names': Intl.RelativeTimeFormat;
  ago: Intl.RelativeTimeFormat;
}

/** Making an Intl formatter costs some 50 µs; a list makes thousands of texts with the same one. */
const cache: Record<Language, Partial<Formatters>> = { nb: {}, en: {} };

function cached<K extends keyof Formatters>(
  language: Language,
  kind: K,
  make: (locale: string) => Formatters[K],
): Formatters[K] {
  const known: Partial<Formatters>[K] = cache[language][kind];
  if (known !== undefined) return known;
  const made = make(locales[language]);
  cache[language][kind] = made;
  return made;
}
