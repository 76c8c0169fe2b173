import { z } from 'zod';
import { mostIds } from '#domain/records/most-ids.ts';
import { filterSchema } from './filters.ts';
import { timeZone } from './time-zone.ts';

const id = z.int().positive();
const someIds = z.array(id).max(mostIds);
const place = z.int().min(0);

const keysOfForms = {
  ids: ['ids'],
  filter: ['filter', 'q', 'timeZone', 'bin', 'except'],
  snapshot: ['snapshotId', 'ranges', 'earlier', 'plus', 'minus'],
} as const;

/** From one place of a snapshot up to but not including another. */
const ranges = z.array(z.tuple([place, place])).max(mostIds);

/** Records by their places in a snapshot of a list. */
export const places = z.strictObject({ snapshotId: id, ranges });
export type Places = z.output<typeof places>;

/** Orders of which places can be told at once. */
export const mostOrders = 20;

/**
 * Records to act on, in one of three ways: by id; all that a list holds, less some; or by their places in a snapshot
 * of a list, more and less some. The server finds them: no browser ever sends a hundred thousand ids.
 */
export const selection = z
  .strictObject({
    ids: someIds.min(1).optional(),
    filter: filterSchema.optional(),
    q: z.string().max(500).optional(),
    timeZone: timeZone.optional(),
    /** Of the records in the bin. */
    bin: z.boolean().optional(),
    except: someIds.optional(),
    snapshotId: id.optional(),
    ranges: ranges.optional(),
    /** What was selected before the list was sorted anew, in the snapshots of then. */
    earlier: z.array(places).max(mostOrders).optional(),
    plus: someIds.optional(),
    minus: someIds.optional(),
  })
  .superRefine((given, context) => {
    const keys = Object.keys(given);
    const forms = Object.values(keysOfForms).filter((form) =>
      keys.some((key) => form.some((known) => known === key)),
    );
    if (forms.length === 0)
      // Nothing said is not everything meant.
      context.addIssue({ code: 'custom', path: ['ids'], params: { code: 'missing' } });
    const [form, other] = forms;
    const stranger = keys.find((key) => other?.some((known) => known === key));
    if (form && stranger !== undefined)
      context.addIssue({ code: 'custom', path: [stranger], params: { code: 'notTogether', given: form[0] } });
    if (form === keysOfForms.snapshot && given.snapshotId === undefined)
      context.addIssue({ code: 'custom', path: ['snapshotId'], params: { code: 'missing' } });
  });
export type Selection = z.output<typeof selection>;
