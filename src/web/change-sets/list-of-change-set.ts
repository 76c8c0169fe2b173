import type { LinkProps } from '@tanstack/react-router';
import { touchedBy } from '#domain/filters/filter-fields.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { recordAddresses } from '../record/record-addresses.ts';

/** The way to the list of a type with just the records that an act touched; those in the bin where it put them there. */
export function listOfChangeSet(type: RecordType, changeSetId: number, bin = false): LinkProps {
  const search = { filter: touchedBy(changeSetId), ...(bin && { bin }) };
  return { ...recordAddresses(type).list, search };
}
