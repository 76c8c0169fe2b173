import { z } from 'zod';

/** How a CSV file is read: found out by the program, and corrected by a person where it guessed wrong. */
export const csvShape = z.strictObject({
  format: z.literal('csv'),
  /** A name of the encoding, such as `utf-8` or `windows-1252`. */
  encoding: z.string().min(1).max(40),
  /** One character; `null`: each line is one cell. */
  separator: z
    .string()
    .regex(/^[^\r\n"]$/)
    .nullable(),
  quote: z.enum(['"', "'"]).nullable(),
  /** The line of the column headings, from 1; rows above it are not imported. `null`: there are none. */
  headerLine: z.int().min(1).max(1_000_000).nullable(),
});

/** How a file is read, by its format. */
export const importShape = z.discriminatedUnion('format', [csvShape]);
export type ImportShape = z.infer<typeof importShape>;
