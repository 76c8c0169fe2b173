/** Why an address is refused: without an @ it is no e-mail address at all. */
export type EmailFault = { code: 'noAtSign' };

/** The one thing that keeps an address from being stored; all else is kept as typed, and at most wondered at. */
export function checkEmail(address: string): EmailFault | null {
  return address.includes('@') ? null : { code: 'noAtSign' };
}

/** What looks wrong with an address: a warning beside the field, which never keeps anyone from saving. */
export type EmailOddity =
  | 'noAtSign'
  | 'severalAtSigns'
  | 'whiteSpace'
  | 'nothingBeforeAt'
  | 'nothingAfterAt'
  | 'noDotAfterAt'
  | 'strangeBeforeAt'
  | 'strangeAfterAt'
  | 'tooLong';

// RFC 5322 atext, and every letter and digit beyond ASCII as RFC 6531 allows.
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const quotedLocalPart = /^"[^"\\]+"$/;
const domain =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u;
const addressLiteral = /^\[[0-9a-f.:]+\]$/i;

/** The first thing that looks wrong with an address, or null where it looks like any other. */
export function findEmailOddity(address: string): EmailOddity | null {
  const at = address.lastIndexOf('@');
  if (at < 0) return 'noAtSign';
  const before = address.slice(0, at);
  const after = address.slice(at + 1);
  const quoted = quotedLocalPart.test(before);
  if (/\s/.test(quoted ? after : address)) return 'whiteSpace';
  if (before === '') return 'nothingBeforeAt';
  if (after === '') return 'nothingAfterAt';
  if (!quoted && before.includes('@')) return 'severalAtSigns';
  // RFC 5321 section 4.5.3.1: 64 octets before the @, 254 in all.
  if (before.length > 64 || address.length > 254) return 'tooLong';
  if (!quoted && !localPart.test(before)) return 'strangeBeforeAt';
  if (addressLiteral.test(after)) return null;
  if (!after.includes('.')) return 'noDotAfterAt';
  return domain.test(after) ? null : 'strangeAfterAt';
}
