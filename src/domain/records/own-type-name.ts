/** The record types that a type of one's own can be based on: it has their fields, links and rules. */
export const bases = ['contact', 'account'] as const;
export type Base = (typeof bases)[number];

/** What the program calls a record type of one's own, for ever: its base, and its number in the database. */
export type OwnTypeName = `${Base}_${number}`;

const shape = /^(contact|account)_[1-9]\d*$/;

/** Whether a name is that of an own record type, of one that is there or of one that was. */
export function isOwnTypeName(name: string): name is OwnTypeName {
  return shape.test(name);
}

/** The record type that an own one is based on. */
export function baseOfOwn(name: OwnTypeName): Base {
  return name.startsWith('contact_') ? 'contact' : 'account';
}
