import type { OwnType } from './own-type-shape.ts';

/**
 * The own record types of the database that this process serves, or that this page was loaded from; remembered as own
 * fields are, so that whatever treats every record type alike treats these so too.
 */
let adopted: readonly OwnType[] = [];
let byName = new Map<string, OwnType>();

/** Takes own record types to be those that there are, from now on. */
export function adoptOwnTypes(types: readonly OwnType[]): void {
  if (JSON.stringify(types) === JSON.stringify(adopted)) return;
  adopted = types;
  byName = new Map(types.map((type) => [type.name, type]));
}

/** The own record types, in the order in which they stand; the same array until others are adopted. */
export function adoptedOwnTypes(): readonly OwnType[] {
  return adopted;
}

export function adoptedType(name: string): OwnType | undefined {
  return byName.get(name);
}
