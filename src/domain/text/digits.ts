/** First digit (zero) of each script whose digits people type into phone numbers, dates and amounts. */
const zeros = [
  0x0660, // Arabic-Indic
  0x06f0, // Persian, Urdu
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0e50, // Thai
  0xff10, // full-width, as Japanese and Chinese keyboards give
];

const otherDigit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;

/** The same text with full-width, Arabic, Persian, Indian and Thai digits written 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(otherDigit, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((first) => code >= first && code <= first + 9) ?? code;
    return String(code - zero);
  });
}

/** Only the digits of a text, as 0 to 9: "+47 22 33 44 55" gives "4722334455". */
export function digitsOf(text: string): string {
  return asciiDigits(text).replace(/[^0-9]+/g, '');
}
