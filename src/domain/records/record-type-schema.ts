import { z } from 'zod';
import { builtInLinkTypes, isRecordLinkType } from './link-types.ts';
import { ownTypeName } from './own-type-shape.ts';
import { builtInTypeNames, isPersonType, isRecordType } from './record-types.ts';

/** The name of a record type that there is. */
export const recordType = z
  .string()
  .transform((name, context) => (isRecordType(name) ? name : refuse(context)))
  .pipe(z.union([z.enum(builtInTypeNames), ownTypeName]));

/** The name of a record type whose records are people, of one that is there or of one that was. */
export const personTypeName = z.union([
  z.enum(['lead', 'contact']),
  z.templateLiteral(['contact_', z.int().positive()]),
]);

/** The name of such a type that there is. */
export const personType = z
  .string()
  .transform((name, context) => (isRecordType(name) && isPersonType(name) ? name : refuse(context)))
  .pipe(personTypeName);

/** What a link can point at: a record of a type that there is, or a person of this database. */
export const recordLinkType = z
  .string()
  .transform((name, context) => (isRecordLinkType(name) ? name : refuse(context)))
  .pipe(z.union([z.enum(builtInLinkTypes), ownTypeName]));

function refuse(context: z.core.$RefinementCtx<string>): never {
  context.addIssue({ code: 'custom', params: { code: 'notAnOption' } });
  return z.NEVER;
}
