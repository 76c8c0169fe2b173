import { asciiDigits } from './digits.ts';

/** Whose habits decide where a sign can mean two things: "1,234" is 1.234 to a Norwegian and 1234 to an American. */
export type TypedLocale = 'nb' | 'en';

type NumberFault =
  | { code: 'notANumber' }
  /** More digits than a number holds exactly: at most fifteen. */
  | { code: 'tooLarge'; limit: number };

export type NumberReading = { number: number } | { fault: NumberFault };

const largest = 999_999_999_999_999;
const notANumber: NumberReading = { fault: { code: 'notANumber' } };
const currency = 'kr\\.?|nok|sek|dkk|eur|usd|gbp|chf|[€$£]';
const currencyBefore = new RegExp(`^(?:${currency})(?=\\d|\\s|[-(.,])\\s*`, 'i');
const currencyAfter = new RegExp(`(?<=[\\d)]|,-|\\s)\\s*(?:${currency})$`, 'i');

/**
 * A typed number: "1 234,50", "1.234,50", "1,234.50", "−12", "1500,-", "kr 1 500". Blanks of every width group by
 * three; a point or comma that can only be one thing is that, whatever the language.
 */
export function parseNumber(typed: string, locale: TypedLocale): NumberReading {
  if (typed.length > 100) return notANumber;
  const plain = asciiDigits(typed)
    .replace(/[\s\u2007]+/g, ' ')
    .replace(/[\u2212\u2012-\u2014\uff0d]/g, '-')
    .trim();
  const unsigned = takeSign(plain.replace(currencyAfter, '').replace(currencyBefore, '').trim());
  if (unsigned === null) return notANumber;
  const amount = unsigned.text.replace(currencyBefore, '').replace(/,-$/, '');
  const decimal = toDecimal(amount, locale);
  if (decimal === null) return notANumber;
  if (decimal.replace('.', '').replace(/^0+/, '').length > 15)
    return { fault: { code: 'tooLarge', limit: largest } };
  const number = Number(decimal);
  return { number: unsigned.negative && number !== 0 ? -number : number };
}

function takeSign(text: string): { text: string; negative: boolean } | null {
  const [, bracketed] = /^\((.+)\)$/.exec(text) ?? [];
  if (bracketed) return /^[+-]/.test(bracketed) ? null : { text: bracketed.trim(), negative: true };
  const [, sign, rest] = /^([+-])? ?(.*)$/.exec(text) ?? [];
  return { text: rest ?? '', negative: sign === '-' };
}

/** The amount with a decimal point and nothing else, or null where its signs do not add up to a number. */
function toDecimal(text: string, locale: TypedLocale): string | null {
  if (!/^[\d .,'’]*\d$/.test(text)) return null;
  const mark = decimalMark(text, locale);
  const at = mark === null ? -1 : text.lastIndexOf(mark);
  const whole = at < 0 ? text : text.slice(0, at);
  const fraction = at < 0 ? '' : text.slice(at + 1);
  if (!/^\d*$/.test(fraction) || !isGrouped(whole, at >= 0)) return null;
  const digits = whole.replace(/\D/g, '') || '0';
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

/** Which sign stands before the decimals; null where none does. */
function decimalMark(text: string, locale: TypedLocale): '.' | ',' | null {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  if (point < 0 && comma < 0) return null;
  const mark = point >= 0 ? '.' : ',';
  if (text.indexOf(mark) !== text.lastIndexOf(mark)) return null;
  const grouping = locale === 'nb' ? '.' : ',';
  return mark === grouping && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? null : mark;
}

/** Digits alone, or in threes with one and the same sign between. */
function isGrouped(whole: string, mayBeEmpty: boolean): boolean {
  if (/^\d*$/.test(whole)) return whole !== '' || mayBeEmpty;
  return /^\d{1,3}([ .,'’])\d{3}(?:\1\d{3})*$/.test(whole);
}
