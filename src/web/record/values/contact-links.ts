/** Where a value of a record leads: a number to the telephone, an address to the mail program, a page to a new tab. */

/** Null where there is nothing that could be dialled. */
export function phoneLink(value: string, e164: string | null | undefined): string | null {
  const digits = e164 ?? value.replace(/[^\d+*#]/g, '');
  return /\d/.test(digits) ? `tel:${digits}` : null;
}

/** Null where there is no address to write to. */
export function emailLink(value: string): string | null {
  const address = value.trim();
  return /^[^\s@]+@[^\s@]+$/.test(address)
    ? `mailto:${encodeURIComponent(address).replace('%40', '@')}`
    : null;
}

/**
 * The page a web address leads to; one typed without https:// gets it. Null for all that is no page, first of all for
 * scripts.
 */
export function webLink(value: string): string | null {
  const typed = value.trim();
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed);
  const url = URL.parse(hasScheme ? typed : `https://${typed}`);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.hostname.includes('.') ? url.href : null;
}
