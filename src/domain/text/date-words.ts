import { foldText } from './fold.ts';

function numbered(list: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [i, line] of list.trim().split('\n').entries()) {
    for (const word of line.trim().split(/\s+/)) numbers.set(foldText(word), i);
  }
  return numbers;
}

const months = numbered(`
  jan januar january
  feb februar february
  mar mars march
  apr april
  mai may
  jun juni june
  jul juli july
  aug august
  sep sept september
  okt oct oktober october
  nov november
  des dec desember december
`);

const weekdays = numbered(`
  man mandag måndag mon monday
  tir tirs tirsdag tysdag tue tues tuesday
  ons onsdag wed wednesday
  tor tors torsdag thu thur thurs thursday
  fre fredag fri friday
  lør lørdag laurdag sat saturday
  søn søndag sundag sun sunday
`);

const nearDays: ReadonlyMap<string, number> = new Map([
  ['i dag', 0],
  ['idag', 0],
  ['today', 0],
  ['i morgen', 1],
  ['imorgen', 1],
  ['i morgon', 1],
  ['tomorrow', 1],
  ['i overmorgen', 2],
  ['overmorgen', 2],
  ['day after tomorrow', 2],
  ['i gar', -1],
  ['igar', -1],
  ['yesterday', -1],
  ['i forgars', -2],
]);

/** Month 1 to 12 by its name or abbreviation in either language, or null. */
export function monthNamed(word: string): number | null {
  const index = months.get(foldText(word).replace(/\.$/, ''));
  return index === undefined ? null : index + 1;
}

/** Monday 0 to Sunday 6 by name or abbreviation in either language ("på mandag", "next Monday"), or null. */
export function weekdayNamed(text: string): number | null {
  const word = foldText(text)
    .replace(/^(?:pa|forstkommende|kommende|on|this|next|neste) /, '')
    .replace(/\.$/, '');
  return weekdays.get(word) ?? null;
}

/** Days from today to "i morgen", "tomorrow", "i går", …, or null. */
export function nearDayNamed(text: string): number | null {
  return nearDays.get(foldText(text)) ?? null;
}

/** A span from today: "om 3 dager", "in two weeks", "+10", "+2w"; or null. */
export function spanNamed(text: string): { unit: 'day' | 'month'; count: number } | null {
  const found =
    /^(?:\+ ?|om |in )(\d{1,4}|en|ett|et|ei|to|tre|a|an|one|two|three) ?([a-z]*)\.?$/.exec(foldText(text)) ??
    [];
  const [, amount = '', unit = ''] = found;
  const count = counts.get(amount) ?? Number(amount);
  if (amount === '' || !Number.isInteger(count)) return null;
  if (unit === '' ? text.startsWith('+') : /^(?:d|dag|dager|dagar|day|days)$/.test(unit))
    return { unit: 'day', count };
  if (/^(?:u|uke|uker|veke|veker|w|week|weeks)$/.test(unit)) return { unit: 'day', count: count * 7 };
  if (/^(?:m|maned|maneder|md|mnd|month|months)$/.test(unit)) return { unit: 'month', count };
  if (/^(?:ar|year|years|y)$/.test(unit)) return { unit: 'month', count: count * 12 };
  return null;
}

const counts: ReadonlyMap<string, number> = new Map([
  ['en', 1],
  ['ett', 1],
  ['et', 1],
  ['ei', 1],
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['to', 2],
  ['two', 2],
  ['tre', 3],
  ['three', 3],
]);
