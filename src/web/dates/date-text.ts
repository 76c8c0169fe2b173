import type { Language } from '#domain/people/roles.ts';
import { addDays, addMonths, isoDate, readIsoDate } from '#domain/text/calendar.ts';
import { type DateReading, parseDate } from '#domain/text/parse-date.ts';

/** The day where the reader is. */
function today(): string {
  const now = new Date();
  return isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** Reads a typed date by the clock of the reader; see `parseDate`. */
export function readDateText(text: string): DateReading {
  return parseDate(text, today());
}

/** How a date is written in a field: "24.11.2026" (nb), "24/11/2026" (en). */
export function formatDateText(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return date;
  return [day, month, year].join(language === 'nb' ? '.' : '/');
}

/** The date so many days or months further on; today where there is none to go on from. */
export function steppedDate(date: string | null, by: { days: number } | { months: number }): string {
  const from = readIsoDate(date ?? '');
  if (from === null) return today();
  return isoDate('days' in by ? addDays(from, by.days) : addMonths(from, by.months));
}
