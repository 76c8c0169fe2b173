import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Phone } from './format-known-phone.ts';
import { readNorwegianPhone } from './norwegian-phone.ts';
import { readTypedPhone } from './typed-phone.ts';

export type { CountryCode } from 'libphonenumber-js/min';

/** True for a two-letter country code whose numbering plan is known. */
export function isPhoneCountry(code: string): code is CountryCode {
  return isSupportedCountry(code);
}

/**
 * A typed number with its E.164 form, or null where it is not a whole, valid number: short numbers (110, 1881,
 * 02100, 116117), numbers of another country without their +, words. `value` is always what was typed.
 *
 * Brings the library and its numbering plans along; load it when a form or an import needs it.
 */
export function parsePhone(typed: string, defaultCountry: CountryCode = 'NO'): Phone {
  return { value: typed, e164: toE164(typed, defaultCountry) };
}

function toE164(typed: string, country: CountryCode): string | null {
  if (country === 'NO' || country === 'SJ') {
    const norwegian = readNorwegianPhone(typed);
    if (norwegian) return norwegian;
  }
  const number = readTypedPhone(typed)?.number;
  if (!number) return null;
  // "+44 (0)20 7946 0958": the zero is dialled within the country only; Italians dial theirs always.
  const bare = number.replace(/^((?:\+|00) ?\d{1,3}) ?\(0\)/, '$1 ');
  const readings = [bare, number];
  // 00 stands for + in most countries, and in lists from the others too.
  if (bare.startsWith('00')) readings.push(`+${bare.slice(2).replace(/^[ .-]+/, '')}`);
  for (const reading of new Set(readings)) {
    const e164 = validE164(reading, country);
    if (e164) return e164;
  }
  return null;
}

function validE164(number: string, country: CountryCode): string | null {
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: country, extract: false });
  if (!parsed?.isValid() || parsed.ext) return null;
  // Five-digit company numbers are dialled as they are, and are no part of the international plan.
  return parsed.nationalNumber.length > 5 ? parsed.number : null;
}
