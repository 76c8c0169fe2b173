import type { LinkProps } from '@tanstack/react-router';
import type { ImportedType } from '#domain/records/record-types.ts';

/** Where a file of records of a type is imported. */
export function importAddress(type: ImportedType): LinkProps {
  return { to: '/imports/new', search: type === 'lead' ? {} : { type } };
}
