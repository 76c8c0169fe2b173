import { z } from 'zod';
import type { Field, FieldSet } from '#domain/fields/field.ts';
import { isManyValued } from '#domain/records/bulk-fields.ts';
import { flattenOwn } from '#domain/records/own-values.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { schemaOf } from './record-schemas.ts';

/** Changes of many records at once, by field: a value, `null` to clear it, or what to add to and remove from a list. */
export type BulkChanges = Record<string, unknown>;

/** What a caller may change of many records at once: the fields that are the same for many. */
export function bulkChangesSchema(type: RecordType): z.ZodType<BulkChanges> {
  return z.record(z.string(), z.unknown()).transform((given, context) => {
    const changes = flattenOwn(given);
    const schema = schemaOfChanges(fieldsOf(type));
    const { data, error } = schema.safeParse(changes);
    for (const issue of error?.issues ?? [])
      context.issues.push({ ...issue, input: given } as z.core.$ZodRawIssue);
    if (Object.keys(changes).length === 0) context.addIssue({ code: 'custom', params: { code: 'missing' } });
    return data ?? {};
  });
}

const schemas = new WeakMap<FieldSet, z.ZodType<BulkChanges>>();

/** Own fields by `custom.KEY` too, as filters name them. */
function schemaOfChanges(fields: FieldSet): z.ZodType<BulkChanges> {
  let schema = schemas.get(fields);
  if (!schema) {
    const shape: Record<string, z.ZodType> = {};
    for (const [key, field] of Object.entries(fields))
      if (field.bulkEditable) shape[key] = changeOf(field).optional();
    schema = z.strictObject(shape);
    schemas.set(fields, schema);
  }
  return schema;
}

function changeOf(field: Field): z.ZodType {
  const whole = schemaOf(field);
  if (!isManyValued(field.kind)) return field.required ? whole : whole.nullable();
  const parts = z.strictObject({ add: whole.optional(), remove: removed(field).optional() });
  // A union would say no more than that no part of it fits: the one that was meant says what is wrong.
  return z
    .unknown()
    .superRefine((value, context) => {
      if (value === null || value === undefined) return;
      const meant = Array.isArray(value) || typeof value !== 'object' ? whole : parts;
      // An issue that was found is one that can be found again: the two types differ in what is left out.
      for (const issue of meant.safeParse(value).error?.issues ?? [])
        context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    })
    .pipe(z.union([whole, parts, z.null()]));
}

/** What is removed is named by its value alone: the label does not matter. */
function removed(field: Field): z.ZodType {
  switch (field.kind) {
    case 'addresses': {
      const text = z.string().max(1000).optional();
      const parts = { street: text, postalCode: text, city: text, region: text, country: text };
      return z.array(z.strictObject(parts)).max(50);
    }
    case 'criteria':
      return schemaOf(field);
    default:
      return z.array(z.string().max(2000)).max(50);
  }
}
