import { momentAt } from '../filters/time-window.ts';

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const written =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,?\s+(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?\s*([AP]M)?)?$/i;

/**
 * A moment as programs write it, as ISO 8601 in UTC: 2026-11-24T14:20:00+01:00, 2026-11-24, 24.11.2026 14.20,
 * 11/24/2026 2:20 PM. What names no zone is told by the clocks of `timeZone`. `undefined` for anything else, for days that
 * do not exist, for years before 1900 or after 9999, and for 5/6/2026, which is one day in Oslo and another in Boston.
 */
export function readTimestamp(text: string, timeZone: string): string | undefined {
  const plain = text.trim();
  const standard = iso.exec(plain);
  if (standard) {
    const [, year, month, day, hour, minute, second, zone] = standard;
    return momentOf({ year, month, day, hour, minute, second, zone }, timeZone);
  }
  const parts = written.exec(plain);
  if (!parts) return undefined;
  const [, one, sign, two, year, hour, minute, second, half] = parts;
  const monthFirst = sign === '/' ? isMonthFirst(Number(one), Number(two), half !== undefined) : false;
  if (monthFirst === undefined) return undefined;
  const [day, month] = monthFirst ? [two, one] : [one, two];
  return momentOf({ year, month, day, hour: twentyFourHours(hour, half), minute, second }, timeZone);
}

/** Whether a date with slashes is American; `undefined` where it may be either. */
function isMonthFirst(one: number, two: number, americanTime: boolean): boolean | undefined {
  if (two > 12 || americanTime) return true;
  return one > 12 || one === two ? false : undefined;
}

function twentyFourHours(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0));
}

type Parts = Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'zone', string>>;

function momentOf(
  { year, month, day, hour = '0', minute = '0', second = '0', zone }: Parts,
  timeZone: string,
): string | undefined {
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map(Number);
  if (y === undefined || m === undefined || d === undefined || y < 1900) return undefined;
  const local = new Date(Date.UTC(y, m - 1, d, h, min, s));
  const exists =
    local.getUTCMonth() === m - 1 && local.getUTCDate() === d && Number(hour) < 24 && Number(minute) < 60;
  if (!exists || Number(second) > 59) return undefined;
  const moment = zone ? local.getTime() - offsetMinutes(zone) * 60_000 : momentAt(local.getTime(), timeZone);
  return new Date(moment).toISOString();
}

function offsetMinutes(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
}
