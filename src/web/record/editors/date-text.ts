import type { Language } from '#domain/people/roles.ts';

/** Words for days near today, in both languages whatever the page is in, with the days they are away. */
const dayWords: Readonly<Record<string, number>> = {
  'i dag': 0,
  idag: 0,
  today: 0,
  'i morgen': 1,
  imorgen: 1,
  tomorrow: 1,
  'i går': -1,
  igår: -1,
  yesterday: -1,
  'i overmorgen': 2,
  overmorgen: 2,
};

/**
 * Reads a typed date: "24.11.2026", "24/11-26", "7.3" (of this year), "070326", "2026-03-07", "i morgen".
 * The day comes before the month, as in Norway and Britain.
 *
 * @returns the date as `2026-03-07`; null where the text is no date
 */
export function parseDateText(text: string, today: Date): string | null {
  const typed = text.trim().toLocaleLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  const away = dayWords[typed];
  if (away !== undefined) {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + away);
    return isoDate(day.getFullYear(), day.getMonth() + 1, day.getDate());
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[.\-/ ]+(\d{1,2})(?:[.\-/ ]+(\d{2}|\d{4}))?$/.exec(typed);
  const packed = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed);
  const [, day, month, year] = parts ?? packed ?? [];
  if (day === undefined || month === undefined) return null;
  return isoDate(year === undefined ? today.getFullYear() : fullYear(year), Number(month), Number(day));
}

/** How a date is written in a field: "24.11.2026" (nb), "24/11/2026" (en). */
export function formatDateText(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return date;
  return [day, month, year].join(language === 'nb' ? '.' : '/');
}

/** "26" is 2026; two figures never mean another century here. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1000) return null;
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
