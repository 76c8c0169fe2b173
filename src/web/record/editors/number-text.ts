import type { Field } from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';

const blanks = /[\s\u00a0\u202f\u2009]/g;

/**
 * Reads a typed number in the ways of either language: "1 234,50", "1234.5", "1,234.50", "−12", "kr 500,-".
 * Where both signs occur, the last is the decimal sign; one sign alone is, unless exactly three figures follow it, as
 * in "10.000": amounts have no thousandths.
 *
 * @returns null where the text is no number
 */
export function parseNumberText(text: string): number | null {
  const typed = text
    .replace(blanks, '')
    .replace(/^(?:kr|nok)\.?|(?:kr|nok)\.?$/gi, '')
    .replace(/[,.][-–]$/, '')
    .replace(/^[\u2212–]/, '-');
  if (!/^-?\d[\d.,]*$/.test(typed)) return null;
  const decimal = decimalSign(typed);
  const plain = [...typed]
    .filter((sign) => sign === decimal || /[\d-]/.test(sign))
    .join('')
    .replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** How an amount is written in a field: "1 234,5" with the no-break space of Intl. */
export function formatNumberText(value: number, language: Language, decimals = 2): string {
  return value.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB', { maximumFractionDigits: decimals });
}

/** A number as it is read, with what it counts: "12,5 %", "1 200 NOK". */
export function figuresText(field: Field, value: number, language: Language): string {
  const unit = unitOf(field);
  return (
    formatNumberText(value, language, field.decimals ?? usualDecimals(field)) + (unit ? `\u00a0${unit}` : '')
  );
}

/** What the numbers of a field count, where that is said beside them. */
export function unitOf({ format, currency }: Field): string | undefined {
  return format === 'percent' ? '%' : currency;
}

/** A number has as many decimals as were typed; six are as many as fit. */
export function usualDecimals({ kind }: Field): number {
  return kind === 'number' ? 6 : 2;
}

function decimalSign(typed: string): string | null {
  const comma = typed.lastIndexOf(',');
  const point = typed.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const sign = comma >= 0 ? ',' : '.';
  const [whole = '', ...after] = typed.split(sign);
  if (after.length !== 1) return null;
  return after[0]?.length === 3 && !/^-?0$/.test(whole) ? null : sign;
}
