import { isBlank } from '../text/accept-text.ts';
import { asciiDigits } from '../text/digits.ts';

/** A typed telephone number: what stands before it ("tlf:"), the number itself, what follows ("ext 12", "(home)"). */
export type TypedPhone = { number: string; tail: string };

// Longer texts hold something else; looking at them closely would only take time.
const longestNumber = 200;
const longestCell = 1000;

const labels =
  'tel|tlf|telefon|telefono|teléfono|tfn|phone|ph|fon|mob|mobil|mobiltlf|mobiltelefon|mobile|cell|cellular|handy|' +
  'direct|direkte|dir|office|work|home|business|jobb|arbeid|kontor|privat|hjem|sentralbord|switchboard|vakt|fax|faks|' +
  'whatsapp|[a-zæøå]';
const labelBefore = new RegExp(`^(?:(?:${labels})(?:\\.\\s?:?|:|\\s(?=[\\s(+\\d])|(?=[+]))\\s*)+`, 'i');
const labelWithin = new RegExp(
  `(?<=\\d\\)?)[\\s,;/|]+(?=(?:${labels.slice(0, labels.lastIndexOf('|'))})\\b[.:]?\\s*[(+\\d])`,
  'i',
);

const numberPart = /^[+(]?[\d ().\-/+]*\d\)?/;
const extensionWords =
  'ext|extn|extension|x|linje|internnr|intern|int|lokal|anknytning|ankn|anr|durchwahl|dw|poste|app';
const extension = new RegExp(`^(?:;ext=|#|\\s*,?\\s*(?:${extensionWords})[.:]?\\s*)\\d{1,7}$`, 'i');
const remark = /^(?:\s*\([^()\d]*\)|\s+[^\d\s][^\d]*)$/;

/**
 * The typed text with everything alike written alike: digits 0–9, plain blanks, hyphens and plus; without the
 * invisible marks that come along when a number is copied from a web page or a contact on a telephone.
 */
function plainText(typed: string): string {
  return asciiDigits(typed)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/[＋﹢]/g, '+')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[·•．]/g, '.')
    .trim();
}

/** The number within a typed text, or null where the text is not one number with a known label or remark. */
export function readTypedPhone(typed: string): TypedPhone | null {
  if (typed.length > longestNumber) return null;
  const plain = plainText(typed)
    .replace(labelBefore, '')
    .replace(/^\+ /, '+')
    .replace(/^\(((?:\+|00)\d{1,3})\)/, '$1 ');
  const number = numberPart.exec(plain)?.[0];
  if (!number) return null;
  const tail = plain.slice(number.length);
  if (tail !== '' && !extension.test(tail) && !remark.test(tail)) return null;
  return { number, tail: tail.trim() };
}

const hardSeparator = /\s*(?::::|[\n\r\t|]|;(?!ext=))\s*/;
const softSeparator = /\s*,\s*|\s+(?:og|and|eller|or|&|\/)\s+|\s+-\s+(?=\+)/i;

/**
 * The numbers of one cell of a list ("22334455 / 91234567", "a; b", "Tlf 22334455 Mob 91234567"), as typed and in
 * order. What does not look like several numbers stays one; nothing is lost but the signs between them.
 */
export function splitPhones(cell: string): string[] {
  if (cell.length > longestCell) return isBlank(cell) ? [] : [cell.trim()];
  return cell
    .split(hardSeparator)
    .flatMap((piece) => splitWhereAll(piece, softSeparator, 5))
    .flatMap((piece) => splitWhereAll(piece, labelWithin, 5))
    .flatMap((piece) => splitWhereAll(piece, /\//, 7))
    .flatMap((piece) => (/^\d{8}(?:\s+\d{8})+$/.test(piece.trim()) ? piece.trim().split(/\s+/) : [piece]))
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** Splits only where every piece has enough digits to be a number of its own. */
function splitWhereAll(text: string, separator: RegExp, leastDigits: number): string[] {
  const pieces = text.split(separator);
  const enough = pieces.every((piece) => asciiDigits(piece).replace(/\D/g, '').length >= leastDigits);
  return enough ? pieces : [text];
}
