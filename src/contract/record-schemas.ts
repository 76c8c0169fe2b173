import { z } from 'zod';
import { ownFieldsOf } from '#domain/fields/adopted-fields.ts';
import {
  type Field,
  type FieldKind,
  type FieldSet,
  hasBeginning,
  isEmptyValue,
  type ValueOfKind,
} from '#domain/fields/field.ts';
import { keyOfOwn, ownKey } from '#domain/fields/own-fields.ts';
import { greatestNumber, valueFault } from '#domain/fields/value-fault.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
import { recordLinkType } from '#domain/records/record-type-schema.ts';
import {
  type ChangesOfType,
  describeType,
  type RecordOfType,
  type RecordType,
} from '#domain/records/record-types.ts';
import { multiLineText, oneLineText } from '#domain/text/text-schemas.ts';

const label = oneLineText(valueLimits.label, { required: true });
const recordId = z.int().positive();

/** Refuses a list in which more than one row carries the mark. */
function atMostOne<Row>(mark: (row: Row) => boolean | undefined) {
  return (rows: Row[], context: z.core.$RefinementCtx<Row[]>) => {
    if (rows.filter(mark).length > 1)
      context.addIssue({ code: 'custom', params: { code: 'moreThanOneMarked' }, input: rows });
  };
}

const emailText = oneLineText(valueLimits.email, { required: true }).refine((value) => value.includes('@'), {
  params: { code: 'noAtSign' },
});

const calendarDate = z.string().superRefine((value, context) => {
  const parts = /^(\d{4,})-(\d{2})-(\d{2})$/.exec(value);
  if (parts && Number(parts[1]) > 9999) {
    context.addIssue({ code: 'custom', params: { code: 'yearOutOfRange', limit: 9999 } });
  } else if (!parts || !z.iso.date().safeParse(value).success || Number(parts[1]) < 1000) {
    context.addIssue({ code: 'custom', params: { code: 'notADate' } });
  }
});

/** A moment with its place in the world: `2026-03-07T09:30:00+01:00`. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((value) => Number(value.slice(0, 4)) >= 1000, { params: { code: 'notADate' } });

function numberSchema(field: Field) {
  return z
    .number()
    .superRefine(meets(field))
    .meta({
      minimum: typeof field.min === 'number' ? field.min : -greatestNumber,
      maximum: typeof field.max === 'number' ? field.max : greatestNumber,
    })
    .nullable();
}

/** Refuses a value that does not meet the demands of its field. */
function meets(field: Field) {
  return (value: string | number, context: z.core.$RefinementCtx<string | number>) => {
    const fault = valueFault(field, value);
    if (fault) context.addIssue({ code: 'custom', params: fault });
  };
}

/** What a field that links can point at. */
function linkTypeOf({ linkTypes }: Field) {
  return recordLinkType.refine((type) => linkTypes?.includes(type) ?? true, {
    params: { code: 'notAnOption' },
  });
}

/** How a value of each kind is checked when it comes from outside. */
const valueSchemas: { [K in FieldKind]: (field: Field) => z.ZodType<ValueOfKind[K]> } = {
  text: (field) => {
    const text = oneLineText(field.maxLength ?? 500, { required: field.required });
    const formed = text.superRefine(meets(field));
    return field.required ? formed : formed.nullable();
  },
  longText: (field) => multiLineText(field.maxLength ?? 200_000).nullable(),
  choice: (field) => z.enum((field.options ?? []).map((option) => option.value)),
  stars: () => z.int().min(0).max(5),
  yesNo: () => z.boolean(),
  date: (field) => calendarDate.superRefine(meets(field)).nullable(),
  timestamp: (field) => (field.alwaysSet ? z.string() : moment.superRefine(meets(field)).nullable()),
  wholeNumber: () => z.int().nullable(),
  number: numberSchema,
  money: numberSchema,
  person: () => recordId.nullable(),
  account: () => recordId.nullable(),
  listItem: (field) => oneLineText(field.maxLength ?? 100, { required: true }).nullable(),
  listItems: (field) =>
    z.array(oneLineText(field.maxLength ?? 100, { required: true })).max(valueLimits.rows),
  recordLink: (field) => z.strictObject({ type: linkTypeOf(field), id: recordId }).nullable(),
  picture: () => z.uuid().nullable(),
  changeSets: () => z.array(recordId),
  criteria: () => z.array(z.int32().positive()).max(200),
  emails: () =>
    z
      .array(z.strictObject({ label, value: emailText, default: z.boolean().optional() }))
      .max(valueLimits.rows)
      .superRefine(atMostOne((row) => row.default)),
  phones: () =>
    z
      .array(
        z.strictObject({
          label,
          value: oneLineText(valueLimits.phone, { required: true }),
          e164: z.string().nullable().optional(),
        }),
      )
      .max(valueLimits.rows),
  addresses: () =>
    z
      .array(
        z.strictObject({
          label,
          street: multiLineText(valueLimits.street).optional(),
          postalCode: oneLineText(valueLimits.postalCode).optional(),
          city: oneLineText(valueLimits.city).optional(),
          region: oneLineText(valueLimits.region).optional(),
          country: oneLineText(valueLimits.country).optional(),
          mailing: z.boolean().optional(),
        }),
      )
      .max(valueLimits.rows)
      .superRefine(atMostOne((row) => row.mailing)),
  websites: () =>
    z
      .array(z.strictObject({ label, value: oneLineText(valueLimits.website, { required: true }) }))
      .max(valueLimits.rows),
  custom: () => z.record(z.string(), z.unknown()),
};

/** How a value of a field is checked when it comes from outside. */
export function schemaOf(field: Field): z.ZodType {
  const schema = valueSchemas[field.kind](field);
  if (!field.required || field.kind === 'text') return schema;
  return schema.superRefine((value, context) => {
    if (isEmptyValue(value)) context.addIssue({ code: 'custom', params: { code: 'required' } });
  });
}

/** What a caller may send to change a record: any writable field, and nothing else. */
export function changesSchema<T extends RecordType>(type: T): z.ZodType<ChangesOfType<T>> {
  // The shape is made from the same fields as the type; zod cannot tell that from a loop.
  return z.strictObject(writableShape(type, () => false)) as unknown as z.ZodType<ChangesOfType<T>>;
}

/** What a caller must send to make a record: the required fields, and any other writable one. */
export function newRecordSchema<T extends RecordType>(type: T): z.ZodType<ChangesOfType<T>> {
  const schema = z
    .strictObject(writableShape(type, (field) => field.required ?? false))
    .superRefine((record, context) => {
      for (const [key, field] of Object.entries(ownFieldsOf(type))) {
        const { custom } = record;
        const isGiven = isRecord(custom) && Object.hasOwn(custom, keyOfOwn(key));
        if (field.required && !hasBeginning(field) && !isGiven)
          context.addIssue({ code: 'custom', path: ['custom', keyOfOwn(key)], params: { code: 'required' } });
      }
    });
  return schema as unknown as z.ZodType<ChangesOfType<T>>;
}

function writableShape(type: RecordType, mustBeGiven: (field: Field) => boolean): Record<string, z.ZodType> {
  const fields: FieldSet = describeType(type).fields;
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (field.readOnly) continue;
    const schema = field.kind === 'custom' ? ownValuesSchema(type) : schemaOf(field);
    shape[key] = mustBeGiven(field) ? schema : schema.optional();
  }
  return shape;
}

/** Values of own fields by their keys, checked against the fields that there are when they come. */
function ownValuesSchema(type: RecordType): z.ZodType {
  return z.record(z.string(), z.unknown()).transform((values, context) => {
    const fields = ownFieldsOf(type);
    const checked: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(values)) {
      const field = Object.hasOwn(fields, ownKey(key)) ? fields[ownKey(key)] : undefined;
      if (!field || field.readOnly) {
        const params = { code: field ? 'readOnly' : 'unknownField', given: key.slice(0, 60) };
        context.addIssue({ code: 'custom', path: [key], params });
        continue;
      }
      const { data, error } = schemaOf(field).safeParse(value);
      checked[key] = data;
      for (const issue of error?.issues ?? [])
        context.issues.push({ ...issue, path: [key, ...issue.path], input: value } as z.core.$ZodRawIssue);
    }
    return checked;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A record as the API answers it. */
export function recordSchema<T extends RecordType>(type: T): z.ZodType<RecordOfType<T>> {
  const fields: FieldSet = describeType(type).fields;
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(fields)) shape[key] = schemaOf(field);
  return z.object(shape) as unknown as z.ZodType<RecordOfType<T>>;
}
