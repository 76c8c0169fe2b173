/** A day of the calendar: month 1 to 12, day 1 to 31. */
export type CalendarDay = { year: number; month: number; day: number };

/** The day as "2026-03-07". */
export function isoDate({ year, month, day }: CalendarDay): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day that "2026-03-07" says; null for any other text. */
export function readIsoDate(text: string): CalendarDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}

/** Days of a month in the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The day so many days later, or earlier where negative. */
export function addDays(from: CalendarDay, days: number): CalendarDay {
  const moment = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** The same day so many months later; the last of the month where it has no such day. */
export function addMonths(from: CalendarDay, months: number): CalendarDay {
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return { year, month, day: Math.min(from.day, daysInMonth(year, month)) };
}

/** Day of the week, Monday 0 to Sunday 6. */
export function weekday(day: CalendarDay): number {
  return (new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 6) % 7;
}
