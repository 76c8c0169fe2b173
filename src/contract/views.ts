import { z } from 'zod';
import { recordType } from '#domain/records/record-type-schema.ts';
import { mostColumns } from '#domain/views/list-columns.ts';
import { mostViews } from '#domain/views/view-state.ts';
import { idParam, procedure } from './base.ts';
import { filterSchema } from './filters.ts';
import { fieldProblem } from './problems.ts';

const tags = ['views'];

const column = z.strictObject({
  key: z.string().max(100),
  /** CSS px. */
  width: z.int().min(20).max(2000).optional(),
  frozen: z.boolean().optional(),
});

const noColumnTwice = (columns: readonly { key: string }[]) =>
  new Set(columns.map(({ key }) => key)).size === columns.length;

/** What a view keeps of a list; what it leaves out is as a list of the type usually is. */
const viewState = z.strictObject({
  filter: filterSchema.nullable().optional(),
  q: z.string().max(500).optional(),
  sort: z.string().max(500).optional(),
  columns: z
    .array(column)
    .max(mostColumns)
    .refine(noColumnTwice, { params: { code: 'namedTwice' } })
    .optional(),
  bin: z.boolean().optional(),
});

/** A state of a list that somebody has kept. */
const view = z.object({
  id: z.number(),
  recordType,
  name: z.string(),
  /** For all, or for its owner alone. */
  shared: z.boolean(),
  /** Whose it is; null where a key has made it. */
  owner: z.object({ id: z.number(), name: z.string() }).nullable(),
  /** Whether the asker may change and delete it. */
  changeable: z.boolean(),
  /** What of it suits the fields there are. */
  state: viewState,
  /** What of it does not, and is left out. */
  faults: z.array(fieldProblem),
  version: z.number(),
  updatedAt: z.string(),
});
export type View = z.infer<typeof view>;

const name = z.string().trim().min(1).max(100);

const choice = z.object({
  /** The number of the view that the list opens with, or the name of one that comes with Winnow. */
  defaultView: z.string().nullable(),
});

/** Views of lists: filter, order and columns under a name, for oneself or for all. */
export const views = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/views',
      tags,
      summary: 'The views of a list that the asker sees, in their order, and the one it opens with',
    })
    .input(z.strictObject({ recordType }))
    .output(choice.extend({ items: z.array(view) })),
  get: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/views/{id}', tags, summary: 'Read one view' })
    .input(z.strictObject({ id: idParam }))
    .output(view),
  create: procedure
    .meta({ allow: 'self.manage' })
    .route({
      method: 'POST',
      path: '/views',
      tags,
      successStatus: 201,
      summary: 'Keep a state of a list under a name',
    })
    .input(z.strictObject({ recordType, name, shared: z.boolean().default(false), state: viewState }))
    .output(view),
  update: procedure
    .meta({ allow: 'self.manage' })
    .route({
      method: 'PATCH',
      path: '/views/{id}',
      tags,
      inputStructure: 'detailed',
      summary: 'Rename, share or change a view; If-Match names the version read',
    })
    .input(
      z.object({
        params: z.strictObject({ id: idParam }),
        headers: z.object({ 'if-match': z.string().optional() }),
        body: z.strictObject({
          name: name.optional(),
          shared: z.boolean().optional(),
          state: viewState.optional(),
        }),
      }),
    )
    .output(view),
  delete: procedure
    .meta({ allow: 'self.manage' })
    .route({ method: 'DELETE', path: '/views/{id}', tags, successStatus: 204, summary: 'Delete a view' })
    .input(z.strictObject({ id: idParam }))
    .output(z.void()),
  restore: procedure
    .meta({ allow: 'self.manage' })
    .route({
      method: 'POST',
      path: '/views/{id}/restore',
      tags,
      summary: 'Take back that a view was deleted, within 30 days',
    })
    .input(z.strictObject({ id: idParam }))
    .output(view),
  reorder: procedure
    .meta({ allow: 'self.manage' })
    .route({
      method: 'PUT',
      path: '/views/order',
      tags,
      successStatus: 204,
      summary: 'The order in which the asker is offered the views of a list',
    })
    .input(z.strictObject({ recordType, ids: z.array(z.int().positive()).max(10 * mostViews) }))
    .output(z.void()),
  setDefault: procedure
    .meta({ allow: 'self.manage' })
    .route({
      method: 'PUT',
      path: '/views/default',
      tags,
      summary: 'The view that a list opens with for the asker; null for the one that comes with Winnow',
    })
    .input(z.strictObject({ recordType, defaultView: z.string().max(100).nullable() }))
    .output(choice),
};
