/** A moment in a filter, with its zone, and at most the microseconds that the database keeps. */
const momentText = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(Z|[+-]\d{2}:\d{2})$/;

/** Microseconds since 1970 of an ISO 8601 moment, or null where the text is none. */
export function microsecondsOf(text: string): bigint | null {
  const parts = momentText.exec(text);
  if (!parts) return null;
  const [, minute, second = '00', fraction = '', zone] = parts;
  const whole = Date.parse(`${minute}:${second}${zone}`);
  return Number.isNaN(whole) ? null : BigInt(whole) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

/** The moment as PostgreSQL reads it: ISO 8601 in UTC, to the microsecond; years beyond 9999 with no sign before them. */
export function momentOf(microseconds: bigint): string {
  const fraction = ((microseconds % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const whole = new Date(Number((microseconds - fraction) / 1000n)).toISOString().replace(/^\+0*/, '');
  return whole.replace('.000Z', `.${String(fraction).padStart(6, '0')}Z`);
}
