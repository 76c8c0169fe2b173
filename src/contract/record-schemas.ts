import { z } from 'zod';
import {
  type ChangesOf,
  type Field,
  type FieldKind,
  type FieldSet,
  type RecordOf,
  recordLinkTypes,
  type ValueOfKind,
} from '#domain/fields/field.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
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

/** How a value of each kind is checked when it comes from outside. */
const valueSchemas: { [K in FieldKind]: (field: Field) => z.ZodType<ValueOfKind[K]> } = {
  text: (field) => {
    const text = oneLineText(field.maxLength ?? 500, { required: field.required });
    return field.required ? text : text.nullable();
  },
  longText: (field) => multiLineText(field.maxLength ?? 200_000).nullable(),
  choice: (field) => z.enum((field.options ?? []).map((option) => option.value)),
  stars: () => z.int().min(0).max(5),
  yesNo: () => z.boolean(),
  date: () => calendarDate.nullable(),
  timestamp: (field) => (field.alwaysSet ? z.string() : z.string().nullable()),
  wholeNumber: () => z.int().nullable(),
  money: () => z.number().min(-1e15).max(1e15).nullable(),
  person: () => recordId.nullable(),
  account: () => recordId.nullable(),
  listItem: (field) => oneLineText(field.maxLength ?? 100, { required: true }).nullable(),
  listItems: (field) =>
    z.array(oneLineText(field.maxLength ?? 100, { required: true })).max(valueLimits.rows),
  recordLink: () => z.strictObject({ type: z.enum(recordLinkTypes), id: recordId }).nullable(),
  picture: () => z.uuid().nullable(),
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
  return valueSchemas[field.kind](field);
}

/** What a caller may send to change a record: any writable field, and nothing else. */
export function changesSchema<F extends FieldSet>(fields: F): z.ZodType<ChangesOf<F>> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(fields))
    if (!field.readOnly) shape[key] = schemaOf(field).optional();
  // The shape is made from the same fields as the type; zod cannot tell that from a loop.
  return z.strictObject(shape) as unknown as z.ZodType<ChangesOf<F>>;
}

/** What a caller must send to make a record: the required fields, and any other writable one. */
export function newRecordSchema<F extends FieldSet>(fields: F): z.ZodType<ChangesOf<F>> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(fields))
    if (!field.readOnly) shape[key] = field.required ? schemaOf(field) : schemaOf(field).optional();
  return z.strictObject(shape) as unknown as z.ZodType<ChangesOf<F>>;
}

/** A record as the API answers it. */
export function recordSchema<F extends FieldSet>(fields: F): z.ZodType<RecordOf<F>> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(fields)) shape[key] = schemaOf(field);
  return z.object(shape) as unknown as z.ZodType<RecordOf<F>>;
}
