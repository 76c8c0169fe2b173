import type { TimeUnit } from './filter.ts';

/** A stretch of calendar days, the last of them left out; dates as `2026-11-25`. */
export type DateWindow = { from: string; before: string };

/** Whether a time zone of this name is known. */
export function isTimeZone(name: string): boolean {
  try {
    partsIn(name, new Date(0));
    return true;
  } catch {
    return false;
  }
}

/** The day it is in a time zone at a moment. */
export function dateIn(timeZone: string, moment: Date): string {
  const { year, month, day } = partsIn(timeZone, moment);
  return dateText(year, month, day);
}

/** The moment, in milliseconds since 1970, at which a day begins in a time zone. */
export function startOfDay(date: string, timeZone: string): number {
  return momentAt(Date.parse(`${date}T00:00:00Z`), timeZone);
}

/**
 * The moment at which the clocks of a time zone show a time, both in milliseconds since 1970, the time as if it were UTC.
 * Of a time that they show twice the earlier; one that they skip is told by the clocks before.
 */
export function momentAt(local: number, timeZone: string): number {
  // The offset is read a day before and a day after; where a change of clocks lies between, the right one is the
  // one that leads back to the time, or, where the time is skipped, the one before the change.
  const before = offsetAt(timeZone, local - dayMs);
  const after = offsetAt(timeZone, local + dayMs);
  if (before === after) return local - before;
  const moments = [local - before, local - after].filter(
    (moment) => moment + offsetAt(timeZone, moment) === local,
  );
  return moments.length > 0 ? Math.min(...moments) : local - before;
}

/** What the clocks of a time zone show at a moment, as `2026-03-07 09:30`; with seconds where there are some. */
export function clockTime(timeZone: string, moment: Date): string {
  const local = new Date(moment.getTime() + offsetAt(timeZone, moment.getTime()));
  const [date = '', time = ''] = local.toISOString().split('T');
  return `${date} ${time.slice(0, time.startsWith(':00', 5) ? 5 : 8)}`;
}

/**
 * The days of `inLast`, `inNext` and `inThis`, seen from `today`. The last three months are the days from the same
 * day three months ago up to today, today among them; the next three likewise; this week is Monday to Sunday.
 */
export function windowOf(
  op: 'inLast' | 'inNext' | 'inThis',
  { n, unit }: { n: number; unit: TimeUnit },
  today: string,
): DateWindow {
  if (op === 'inLast') return { from: shift(today, -n, unit), before: shift(today, 1, 'day') };
  if (op === 'inNext') return { from: today, before: shift(shift(today, n, unit), 1, 'day') };
  const from = startOfUnit(today, unit);
  return { from, before: shift(from, 1, unit) };
}

/** The day `n` units later; the last day of the month where the month has no such day. */
export function shift(date: string, n: number, unit: TimeUnit): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (unit === 'day' || unit === 'week') return dateText(year, month, day + (unit === 'week' ? 7 * n : n));
  const months = n * { month: 1, quarter: 3, year: 12 }[unit];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateText(year, month + months, Math.min(day, lastDay));
}

function startOfUnit(date: string, unit: TimeUnit): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  switch (unit) {
    case 'day':
      return date;
    case 'week':
      return dateText(year, month, day - ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'month':
      return dateText(year, month, 1);
    case 'quarter':
      return dateText(year, month - ((month - 1) % 3), 1);
    case 'year':
      return dateText(year, 1, 1);
  }
}

const dayMs = 86_400_000;

/** Takes months and days beyond their ends, and carries them over. */
function dateText(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function offsetAt(timeZone: string, moment: number): number {
  const { year, month, day, hour, minute, second } = partsIn(timeZone, new Date(moment));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string, moment: Date) {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(moment))
    if (Object.hasOwn(parts, type)) parts[type as keyof typeof parts] = Number(value);
  return parts;
}
