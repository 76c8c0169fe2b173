import type { Bilingual } from './field.ts';

/** What an address is made of, in the order it is written. */
export const addressParts = ['street', 'postalCode', 'city', 'region', 'country'] as const;
export type AddressPart = (typeof addressParts)[number];

/** What each part is called by itself. */
export const addressPartNames: Readonly<Record<AddressPart, Bilingual>> = {
  street: { en: 'Street', nb: 'Gateadresse' },
  postalCode: { en: 'Postal code', nb: 'Postnummer' },
  city: { en: 'City', nb: 'Poststed' },
  region: { en: 'Region', nb: 'Region' },
  country: { en: 'Country', nb: 'Land' },
};

/** The part that a key such as `addresses.street` stands for; undefined for a field of its own. */
export function addressPartOf(key: string): AddressPart | undefined {
  return addressParts.find((part) => key === `addresses.${part}`);
}
