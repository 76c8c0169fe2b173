import type { FieldSet } from './field.ts';
import type { OwnField } from './own-field-shape.ts';
import { ownFieldSet } from './own-fields.ts';

/**
 * The own fields of the database that this process serves, or that this page was loaded from. The one thing that the
 * domain remembers: whatever is drawn from the fields of a type is drawn from these too, and need not be handed them.
 */
let adopted: readonly OwnField[] = [];
let byType = new Map<string, FieldSet>();

/** Takes own fields to be those that there are, from now on. */
export function adoptOwnFields(fields: readonly OwnField[]): void {
  adopted = fields;
  byType = new Map();
}

/** All own fields, of whatever type. */
export function adoptedOwnFields(): readonly OwnField[] {
  return adopted;
}

/** The own fields of a record type, by `custom.KEY`; the same object until others are adopted. */
export function ownFieldsOf(type: string): FieldSet {
  let fields = byType.get(type);
  if (!fields) {
    fields = ownFieldSet(adopted, type);
    byType.set(type, fields);
  }
  return fields;
}
