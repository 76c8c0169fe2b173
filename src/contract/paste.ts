import { z } from 'zod';
import { mostIds } from '#domain/records/most-ids.ts';
import { unreadableText } from './action-results.ts';
import { cell } from './lists.ts';
import { selection } from './selections.ts';
import { timeZone } from './time-zone.ts';

/** Columns that are pasted at once. */
const mostPasted = 40;
/** UTF-16 units of a cell: the longest comments there are. */
const longestCell = 200_000;

/**
 * Columns of texts from a spreadsheet, and the records they go to: those that are named, in that order, or those at
 * places of a frozen list, from its top. A column of one text goes to all of them; any other goes as far as it reaches.
 */
export const pasteInput = z.strictObject({
  selection,
  columns: z
    .array(
      z.strictObject({
        field: z.string(),
        texts: z.array(z.string().max(longestCell)).min(1).max(mostIds),
      }),
    )
    .min(1)
    .max(mostPasted),
  /** What becomes of a value where the cell is empty. */
  empty: z.enum(['keep', 'clear']).default('keep'),
  /** Where the person is: decides which day "tomorrow" is, and what a time of day means. UTC when left out. */
  timeZone: timeZone.optional(),
});
export type PasteInput = z.output<typeof pasteInput>;

const pastedCell = z.object({
  before: cell,
  /** What it is to become; the same as before where it stays. */
  after: cell,
  unreadable: unreadableText.optional(),
});

/** Records that a preview tells one by one. */
export const mostPreviewed = 100;

/** What pasting would come to. */
export const pastePreview = z.object({
  /** Records that something is pasted into. */
  total: z.number(),
  /** Of them, those that it would change. */
  differing: z.number(),
  /** Of them, those that stay as they are because a cell cannot be read. */
  unreadable: z.number(),
  /** Records that there is no text for. */
  without: z.number(),
  /** Texts that there is no record for. */
  over: z.number(),
  /** Names that would join their list, the first of them. */
  newNames: z.array(z.object({ field: z.string(), name: z.string() })),
  /** The first records, and those with a cell that cannot be read before the others; the cells in the order of the columns. */
  items: z
    .array(
      z.object({
        id: z.number(),
        name: z.string(),
        place: z.number(),
        text: z.array(z.string()),
        cells: z.array(pastedCell),
      }),
    )
    .max(mostPreviewed),
});
export type PastePreview = z.infer<typeof pastePreview>;
