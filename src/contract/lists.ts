import { z } from 'zod';
import { categoryColors } from '#domain/categories/category-colors.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import { flagParam, jsonText, procedure } from './base.ts';
import { filterSchema } from './filters.ts';
import { mostOrders, places } from './selections.ts';
import { timeZone } from './time-zone.ts';

/** Which records a list shows and in which order; `sort` as `-updatedAt,fullName`. */
const listQuery = {
  filter: jsonText(filterSchema).optional(),
  q: z.string().max(500).optional(),
  sort: z.string().max(500).optional(),
  /** Where the asker is, as an IANA name: it decides which day "today" and a bare date are. UTC when left out. */
  timeZone: timeZone.optional(),
  /** `true` lists the records in the bin, and no others. */
  bin: flagParam.optional(),
};

/** Keys of fields, `company,rating`; the usual ones of the type when left out. */
const columns = z.string().max(2000).optional();

const longestCursor = 12_000;

/** What `GET` of a list takes. */
export const listInput = z.strictObject({
  ...listQuery,
  limit: z.coerce.number<string | number>().int().min(1).max(200).default(50),
  cursor: z.string().max(longestCursor).optional(),
  /** `false` leaves out the exact count, which is the dearer half of the answer. */
  total: flagParam.default(true),
});

/** One page of records, the way to the next and the exact count of all. */
export function listOutput<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().nullable() });
}

/** Another record, as a cell of a list names it. */
const namedRecord = z.object({ type: z.string().optional(), id: z.number(), name: z.string().nullable() });

/** A category of a record, with the colour that it has. */
const namedItem = z.object({ name: z.string(), color: z.enum(categoryColors).nullable() });

/**
 * What a cell of a list holds, by the kind of its field: of several e-mail addresses, phones, web and postal addresses
 * the one that stands for all, on one line; of a long text its beginning; of a linked record its name; of a source its
 * name in the reader's language; anything else as it is.
 */
export const cell = z.union([z.string(), z.number(), z.boolean(), namedRecord, z.array(namedItem), z.null()]);
export type Cell = z.infer<typeof cell>;

/** What a row of a list shows: the name, and the columns that were asked for. */
export const listRow = z.object({
  id: z.number(),
  number: z.number(),
  version: z.number(),
  name: z.string(),
  pictureId: z.string().nullable(),
  values: z.record(z.string(), cell),
});
export type ListRow = z.infer<typeof listRow>;

/** A row of a snapshot; `gone` when the record was deleted or left the list since the snapshot was taken. */
export const snapshotRow = listRow.extend({ gone: z.boolean() });
export type SnapshotRow = z.infer<typeof snapshotRow>;

/** Rows of one page of a snapshot. */
export const snapshotPageSize = 200;

const snapshotId = z.int().positive();

const somePlaces = z.array(places).min(1).max(mostOrders);

/** Lists of any length, in any order: pages from the top by cursor, and snapshots for every other place. */
export const lists = {
  rows: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/lists/{type}/rows',
      tags: ['Lists'],
      summary: 'Rows from the top of a list',
    })
    .input(
      z.strictObject({
        type: recordType,
        ...listQuery,
        columns,
        limit: z.coerce.number<string | number>().int().min(1).max(200).default(200),
        cursor: z.string().max(longestCursor).optional(),
      }),
    )
    .output(z.object({ items: z.array(listRow), nextCursor: z.string().nullable() })),
  count: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/lists/{type}/count', tags: ['Lists'], summary: 'How many records match' })
    .input(
      z.strictObject({
        type: recordType,
        filter: listQuery.filter,
        q: listQuery.q,
        timeZone: listQuery.timeZone,
        bin: listQuery.bin,
      }),
    )
    .output(z.object({ total: z.number() })),
  counts: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/record-counts',
      tags: ['Lists'],
      summary: 'How many records of each record type there are',
    })
    .output(z.object({ totals: z.record(z.string(), z.number()) })),
  createSnapshot: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'POST',
      path: '/lists/{type}/snapshots',
      tags: ['Lists'],
      summary: 'Freeze the order of a list, so that any place in it can be read',
    })
    .input(z.strictObject({ type: recordType, ...listQuery }))
    .output(z.object({ snapshotId, total: z.number(), changeSeq: z.number() })),
  page: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/lists/snapshots/{snapshotId}/pages/{page}',
      tags: ['Lists'],
      summary: 'One page of 200 rows of a snapshot; 410 when the snapshot is gone',
    })
    .input(
      z.strictObject({
        snapshotId: z.coerce.number<string | number>().int().positive(),
        page: z.coerce.number<string | number>().int().min(0),
        columns,
      }),
    )
    .output(z.object({ items: z.array(snapshotRow) })),
  position: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/lists/snapshots/{snapshotId}/position',
      tags: ['Lists'],
      summary: 'Where a record, or the first record with a prefix, stands in a snapshot',
    })
    .input(
      z.strictObject({
        snapshotId: z.coerce.number<string | number>().int().positive(),
        id: z.coerce.number<string | number>().int().positive().optional(),
        prefix: z.string().max(100).optional(),
      }),
    )
    .output(z.object({ position: z.number().nullable() })),
  atPlaces: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'POST',
      path: '/lists/{type}/at-places',
      tags: ['Lists'],
      summary: 'Which of some records stand at certain places of snapshots; 410 when a snapshot is gone',
    })
    .input(
      z.strictObject({
        type: recordType,
        places: somePlaces,
        ids: z.array(z.int().positive()).max(snapshotPageSize),
      }),
    )
    .output(z.object({ ids: z.array(z.number()) })),
  countPlaces: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'POST',
      path: '/lists/{type}/count-places',
      tags: ['Lists'],
      summary: 'How many records stand at certain places of snapshots, each counted once',
    })
    .input(z.strictObject({ type: recordType, places: somePlaces }))
    .output(z.object({ total: z.number() })),
};
