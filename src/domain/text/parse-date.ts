import {
  addDays,
  addMonths,
  type CalendarDay,
  daysInMonth,
  isoDate,
  readIsoDate,
  weekday,
} from './calendar.ts';
import { monthNamed, nearDayNamed, spanNamed, weekdayNamed } from './date-words.ts';
import { asciiDigits } from './digits.ts';

type DateFault =
  | { code: 'notADate' }
  /** A date but for its year; `limit` is the bound it breaks. */
  | { code: 'yearOutOfRange'; limit: number };

/** A day as "2026-03-07", or why there is none. */
export type DateReading = { date: string } | { fault: DateFault };

const firstYear = 1000;
const lastYear = 9999;

const notADate: DateReading = { fault: { code: 'notADate' } };

/**
 * A typed date. Understands "7.3", "7.3.26", "07.03.2026", "070326", "2026-03-07", "7. mars", "March 7, 2026",
 * "i morgen", "mandag", "+10", "om to uker", in either language. Without a year it is this year; two digits are at
 * most twenty years ahead. "3/7/26" has the day before the month, as Winnow writes dates in both languages, unless
 * only the other reading is a date.
 *
 * @param today the reader's day, as "2026-03-07"
 */
export function parseDate(typed: string, today: string): DateReading {
  const now = readIsoDate(today);
  if (!now || typed.length > 60) return notADate;
  const text = asciiDigits(typed)
    .replace(/[\s\u2007]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
  const words = readWords(text, now);
  if (words) return inRange(words);
  const found = readFigures(text, now) ?? readMonthName(text, now);
  return found ? inRange(found) : notADate;
}

function inRange(day: CalendarDay): DateReading {
  if (day.month < 1 || day.day < 1) return notADate;
  if (day.day > daysInMonth(day.year, day.month)) return notADate;
  if (day.year < firstYear) return { fault: { code: 'yearOutOfRange', limit: firstYear } };
  if (day.year > lastYear) return { fault: { code: 'yearOutOfRange', limit: lastYear } };
  return { date: isoDate(day) };
}

function readWords(text: string, now: CalendarDay): CalendarDay | null {
  const near = nearDayNamed(text);
  if (near !== null) return addDays(now, near);
  const named = weekdayNamed(text);
  // A weekday is the next one, never today: "mandag" on a Monday is in a week.
  if (named !== null) return addDays(now, ((named - weekday(now) + 6) % 7) + 1);
  const span = spanNamed(text);
  if (!span) return null;
  return span.unit === 'day' ? addDays(now, span.count) : addMonths(now, span.count);
}

function readFigures(text: string, now: CalendarDay): CalendarDay | null {
  // A time of midnight says no more than the day; any other would be lost.
  const bare = text.replace(/(?<=\d)(?:T| )00:00(?::00(?:\.0+)?)?Z?$/, '');
  const [, year, sign, month, day] = /^(\d{4,7})([-./])(\d{1,2})\2(\d{1,2})\.?$/.exec(bare) ?? [];
  if (year && sign) return { year: Number(year), month: Number(month), day: Number(day) };
  const [, d, m, y] = /^(\d{1,2})\. ?(\d{1,2})(?:\.? ?|\. ?(\d{2,7})\.?)$/.exec(bare) ?? [];
  if (d) return { year: fullYear(y, now), month: Number(m), day: Number(d) };
  return readAmbiguous(bare, now) ?? readDigits(bare, now);
}

/** "3/7/26", "3-7-2026", "3/7-26", "3/7", "3 7 26". */
function readAmbiguous(text: string, now: CalendarDay): CalendarDay | null {
  const [, first, second, y] = /^(\d{1,2})[/ -](\d{1,2})(?:[/ -](\d{2,7}))?$/.exec(text) ?? [];
  if (!first) return null;
  const [one, two] = [Number(first), Number(second)];
  const year = fullYear(y, now);
  return two > 12 ? { year, month: one, day: two } : { year, month: two, day: one };
}

/** "070326", "07032026" and "20260307". */
function readDigits(text: string, now: CalendarDay): CalendarDay | null {
  if (!/^(?:\d{6}|\d{8})$/.test(text)) return null;
  const at = (from: number, to: number) => Number(text.slice(from, to));
  const yearFirst = { year: at(0, 4), month: at(4, 6), day: at(6, 8) };
  if (text.length === 8 && yearFirst.year >= 1800 && yearFirst.year < 2200 && 'date' in inRange(yearFirst)) {
    return yearFirst;
  }
  return { year: fullYear(text.slice(4), now), month: at(2, 4), day: at(0, 2) };
}

/** "7. mars 2026", "7 Mar 26", "March 7th, 2026", "7-Mar-2026", "7. mars". */
function readMonthName(text: string, now: CalendarDay): CalendarDay | null {
  const [, day, dayFirstMonth, dayFirstYear] =
    /^(?:den )?(\d{1,2})(?:st|nd|rd|th)?\.?[ -]?(?:of )?(\p{L}{3,9})\.?(?:,? ?-?(\d{2,7}))?$/u.exec(text) ??
    [];
  const [, monthFirst, monthFirstDay, monthFirstYear] =
    /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{2,7}))?$/u.exec(text) ?? [];
  const month = monthNamed(dayFirstMonth ?? monthFirst ?? '');
  if (month === null) return null;
  return { year: fullYear(dayFirstYear ?? monthFirstYear, now), month, day: Number(day ?? monthFirstDay) };
}

/** This year where none is given; two digits lie between 79 years back and 20 ahead. */
function fullYear(year: string | undefined, now: CalendarDay): number {
  if (!year) return now.year;
  if (year.length !== 2) return Number(year);
  const inCentury = Number(year) + now.year - (now.year % 100);
  if (inCentury > now.year + 20) return inCentury - 100;
  return inCentury < now.year - 79 ? inCentury + 100 : inCentury;
}
