import { z } from 'zod';
import { ownFieldKinds } from '#domain/fields/own-fields.ts';
import { ownTypeName } from '#domain/records/own-type-shape.ts';
import { builtInTypeNames } from '#domain/records/record-types.ts';
import { settingTypeNames } from '#domain/settings/setting-types.ts';

/** What an act touched: records of a type, or settings of a kind; an own type may have been deleted since. */
export const subjectType = z.union([z.enum([...builtInTypeNames, ...settingTypeNames]), ownTypeName]);

/** One change of one field, as history shows it; `shown` are the names behind ids, in the reader's language. */
export const fieldChange = z.object({
  field: z.string(),
  /** Of what kind an own field was then, where it is of another now: its values are of that kind. */
  was: z.enum(ownFieldKinds).optional(),
  before: z.unknown(),
  after: z.unknown(),
  shown: z.object({ before: z.string().nullable(), after: z.string().nullable() }).optional(),
});
export type FieldChange = z.infer<typeof fieldChange>;
