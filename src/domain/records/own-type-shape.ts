import { z } from 'zod';
import { categoryColors } from '../categories/category-colors.ts';
import { bases } from './own-type-name.ts';
import { typeIcons, workspaces } from './own-types.ts';

const bilingual = z.object({ en: z.string(), nb: z.string() });

/** The name of an own record type, whether it is there or not. */
export const ownTypeName = z.templateLiteral([z.enum(bases), '_', z.int().positive()]);

/** A record type that a firm has added, as it is kept. */
export const ownType = z.object({
  id: z.number(),
  name: ownTypeName,
  base: z.enum(bases),
  label: z.object({ one: bilingual, many: bilingual }),
  /** Where its pages and its calls are, without a slash. */
  path: z.string(),
  icon: z.enum(typeIcons),
  color: z.enum(categoryColors),
  workspace: z.enum(workspaces),
  position: z.number(),
});
export type OwnType = z.infer<typeof ownType>;
