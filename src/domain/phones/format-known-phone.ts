import { formatNorwegianPhone } from './norwegian-phone.ts';
import { readTypedPhone } from './typed-phone.ts';

/** A number as kept: as typed, with its E.164 form where it has one. */
export type Phone = { value: string; e164: string | null };

/**
 * How a number is shown, where that needs no library: numbers without E.164 as typed, Norwegian ones in national
 * form, or with +47 for readers elsewhere. Null for other countries' numbers: show `value` until
 * `format-phone.ts`, which brings 100 kB of numbering plans, is loaded.
 */
export function formatKnownPhone(phone: Phone, readerCountry: string): string | null {
  if (!phone.e164) return phone.value;
  const national = formatNorwegianPhone(phone.e164);
  if (!national) return null;
  return withTail(
    readerCountry === 'NO' || readerCountry === 'SJ' ? national : `+47 ${national}`,
    phone.value,
  );
}

/** Puts an extension or remark back after a number: "22 33 44 55 ext 12". */
export function withTail(formatted: string, typed: string): string {
  const tail = readTypedPhone(typed)?.tail;
  return tail ? `${formatted} ${tail}` : formatted;
}
