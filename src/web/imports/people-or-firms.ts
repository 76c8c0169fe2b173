import { type ImportedType, isPersonType } from '#domain/records/record-types.ts';

/** The part of a text's key by which it is told how rows are matched. */
export function peopleOrFirms(type: ImportedType): 'people' | 'firms' {
  return isPersonType(type) ? 'people' : 'firms';
}
