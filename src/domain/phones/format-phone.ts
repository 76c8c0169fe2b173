import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { formatKnownPhone, type Phone, withTail } from './format-known-phone.ts';

/**
 * How a number is shown to a reader: in national form for a number of the reader's own country ("91 23 45 67"),
 * else in international form ("+46 8 123 456 78"); as typed where it has no E.164. Extensions and remarks stay.
 */
export function formatPhone(phone: Phone, readerCountry: CountryCode = 'NO'): string {
  const known = formatKnownPhone(phone, readerCountry);
  if (known !== null || !phone.e164) return known ?? phone.value;
  const parsed = parsePhoneNumberFromString(phone.e164);
  if (!parsed) return phone.value;
  const formatted = parsed.country === readerCountry ? parsed.formatNational() : parsed.formatInternational();
  return withTail(formatted, phone.value);
}
