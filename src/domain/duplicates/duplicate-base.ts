import type { FieldSet } from '../fields/field.ts';
import { type Base, bases } from '../records/own-type-name.ts';
import { baseOf, fieldsOf, type RecordType, recordTypeNames } from '../records/record-types.ts';

/** What can be there twice: people, of whatever type, and accounts. Records of two bases are never the same. */
export const duplicateBases = bases;
export type DuplicateBase = Base;

/** A type of record that can be merged with others. */
export type MergedType = Exclude<RecordType, 'campaign'>;

export function isMergedType(type: RecordType): type is MergedType {
  return type !== 'campaign';
}

/** Among which records one of this type may be there again. */
export function baseOfMerged(type: MergedType): DuplicateBase {
  return baseOf(type) === 'account' ? 'account' : 'contact';
}

/** The same of any type; null where no two records are the same. */
export function duplicateBaseOf(type: RecordType): DuplicateBase | null {
  return isMergedType(type) ? baseOfMerged(type) : null;
}

/** The record types of a base, own ones among them. */
export function typesOfBase(base: DuplicateBase): RecordType[] {
  return recordTypeNames().filter((type) => duplicateBaseOf(type) === base);
}

const known = new Map<DuplicateBase, { sets: FieldSet[]; all: FieldSet }>();

/** The fields of all types of a base, own ones among them; the same object until these change. */
export function fieldsOfBase(base: DuplicateBase): FieldSet {
  const sets = typesOfBase(base).map(fieldsOf);
  let fields = known.get(base);
  if (
    !fields ||
    fields.sets.length !== sets.length ||
    fields.sets.some((set, place) => set !== sets[place])
  ) {
    fields = { sets, all: Object.assign({}, ...sets) };
    known.set(base, fields);
  }
  return fields.all;
}
