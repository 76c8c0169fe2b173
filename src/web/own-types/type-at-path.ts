import { adoptedOwnTypes } from '#domain/records/adopted-types.ts';
import type { OwnTypeName } from '#domain/records/own-type-name.ts';

/** The own record type whose pages are under a path. */
export function typeAtPath(path: string | undefined): OwnTypeName | undefined {
  return adoptedOwnTypes().find((type) => type.path === path)?.name;
}
