import { checkEmail } from '../emails/check-email.ts';
import type { Field } from './field.ts';

const webAddress = /^(?:https?:\/\/)?[^\s/?#@]+\.[^\s/?#@.]{2,}(?:[/?#]\S*)?$/iu;

/** What keeps a text from being what its field is for, or null. */
export function checkFormat(
  format: Field['format'],
  value: string,
): 'notAUrl' | 'noAtSign' | 'notAPhone' | null {
  switch (format) {
    case 'url':
      return webAddress.test(value) ? null : 'notAUrl';
    case 'email':
      return checkEmail(value)?.code ?? null;
    case 'phone':
      // Kept as typed, as the numbers of a record are: only what has no digit is none.
      return /\p{Nd}/u.test(value) ? null : 'notAPhone';
    default:
      return null;
  }
}
