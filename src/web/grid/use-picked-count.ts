import { useQuery } from '@tanstack/react-query';
import type { GridRow, RowSource } from './row-source.ts';
import { countPicked, mayOverlap, type Picked } from './selection.ts';

/**
 * How many rows are picked; null where all are and the total is not known yet. Where rows were picked in this order and
 * in earlier ones the server counts those that are picked in both once.
 */
export function usePickedCount<Row extends GridRow>(
  picked: Picked,
  total: number | null,
  source: RowSource<Row>,
): number | null {
  const { snapshotId } = source.state().order;
  const { runs, held } = picked;
  const places = snapshotId === undefined || runs.length === 0 ? held : [...held, { snapshotId, runs }];
  const { data } = useQuery({
    queryKey: ['picked-count', source.list, places],
    queryFn: ({ signal }) => source.countHeld(places, signal),
    enabled: mayOverlap(picked),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  return countPicked(picked, total, mayOverlap(picked) ? data : undefined);
}
