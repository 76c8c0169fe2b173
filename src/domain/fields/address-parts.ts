/** What an address is made of, in the order it is written. */
export const addressParts = ['street', 'postalCode', 'city', 'region', 'country'] as const;
export type AddressPart = (typeof addressParts)[number];
