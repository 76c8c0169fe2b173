import type { LinkProps } from '@tanstack/react-router';
import type { PersonType } from '#domain/records/record-types.ts';

/** Where a file of records of a type is imported. */
export function importAddress(type: PersonType): LinkProps {
  return { to: '/imports/new', search: type === 'lead' ? {} : { type } };
}
