import type { Filter } from '#domain/filters/filter.ts';
import type { Order } from '../grid/row-source.ts';
import type { Picked, RowId } from '../grid/selection.ts';
import { placesOf, type ServerList } from '../grid/server-list.ts';
import { timeZone } from '../i18n/time-zone.ts';

/** Records to act on, as the server takes them. */
export type SentSelection =
  | { ids: number[] }
  | { filter?: Filter; q?: string; timeZone: string; bin?: boolean; except: number[] }
  | (Places & { earlier?: Places[]; plus: number[]; minus: number[] });

type Places = ReturnType<typeof placesOf>[number];

/** What the grid shows, which the places of a selection are places in. */
export interface ShownRows {
  readonly order: Order | null;
  idAt(index: number): RowId | null;
}

/** Rows of runs that are named one by one where they are loaded: ids hold whatever becomes of the order. */
const mostNamed = 1000;

/**
 * What is picked in a grid, for the server to find: by id where that is possible, everything that the list holds, or
 * places in its frozen order. `null` while a place cannot be told, because the order is only being made.
 */
export function selectionOf(
  picked: Picked,
  list: Pick<ServerList, 'filter' | 'q'> & { bin?: boolean },
  shown: ShownRows,
): SentSelection | null {
  const { base, runs, held, plus, minus } = picked;
  if (base === 'all') {
    const { filter, q, bin } = list;
    return {
      ...(filter && { filter }),
      ...(q && { q }),
      ...(bin && { bin }),
      timeZone,
      except: [...minus.keys()],
    };
  }
  const named = namedRows(picked, shown);
  if (named !== null) return { ids: [...new Set([...plus.keys(), ...named])] };
  const snapshotId = shown.order?.snapshotId;
  if (runs.length > 0 && snapshotId === undefined) return null;
  const [first, ...earlier] = placesOf(
    snapshotId === undefined || runs.length === 0 ? held : [{ snapshotId, runs }, ...held],
  );
  if (first === undefined) return null;
  return {
    ...first,
    ...(earlier.length > 0 && { earlier }),
    plus: [...plus.keys()],
    minus: [...minus.keys()],
  };
}

/** The ids of the rows that runs cover; null where they are many or picked in another order, or one is not loaded. */
function namedRows({ runs, held, minus }: Picked, shown: ShownRows): RowId[] | null {
  if (held.length > 0) return null;
  if (runs.reduce((sum, run) => sum + run.to - run.from, 0) > mostNamed) return null;
  const ids: RowId[] = [];
  for (const run of runs) {
    for (let index = run.from; index < run.to; index++) {
      const id = shown.idAt(index);
      if (id === null) return null;
      if (!minus.has(id)) ids.push(id);
    }
  }
  return ids;
}
