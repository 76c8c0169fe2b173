import type { AddressValue } from '#domain/fields/field.ts';

/** An address on one line: "Strandvegen 12, 6800 Førde, Vestland, Norge". */
export function addressText(address: AddressValue): string {
  const { street, postalCode, city, region, country } = address;
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [street?.replace(/\s*\n\s*/g, ', '), place, region, country].filter(Boolean).join(', ');
}
