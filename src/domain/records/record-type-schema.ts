import { z } from 'zod';
import { builtInLinkTypes, isRecordLinkType } from './link-types.ts';
import { ownTypeName } from './own-type-shape.ts';
import { builtInTypeNames, isImportedType, isRecordType } from './record-types.ts';

/** The name of a record type that there is. */
export const recordType = z
  .string()
  .transform((name, context) => (isRecordType(name) ? name : refuse(context)))
  .pipe(z.union([z.enum(builtInTypeNames), ownTypeName]));

/** The name of a record type of which lists are imported, of one that is there or of one that was. */
export const importedTypeName = z.union([z.enum(['lead', 'contact', 'account']), ownTypeName]);

/** The name of such a type that there is. */
export const importedType = z
  .string()
  .transform((name, context) => (isRecordType(name) && isImportedType(name) ? name : refuse(context)))
  .pipe(importedTypeName);

/** What a link can point at: a record of a type that there is, or a person of this database. */
export const recordLinkType = z
  .string()
  .transform((name, context) => (isRecordLinkType(name) ? name : refuse(context)))
  .pipe(z.union([z.enum(builtInLinkTypes), ownTypeName]));

function refuse(context: z.core.$RefinementCtx<string>): never {
  context.addIssue({ code: 'custom', params: { code: 'notAnOption' } });
  return z.NEVER;
}
