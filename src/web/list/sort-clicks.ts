import { mostSortKeys, type SortKey } from '#domain/filters/sort.ts';

/**
 * The order after a click on a column: by it alone, turned where it was sorted by alone already. With `more` (Shift)
 * the column joins after those there are; clicked again it is turned, and a third time it goes.
 *
 * @param highestFirst whether one looks for the greatest of it first
 */
export function sortAfterClick(
  sort: readonly SortKey[],
  field: string,
  { more, highestFirst }: { more: boolean; highestFirst: boolean },
): readonly SortKey[] {
  const there = sort.find((key) => key.field === field);
  const fresh: SortKey = { field, descending: highestFirst };
  if (!more) return [there ? { field, descending: !there.descending } : fresh];
  if (!there) return [...sort.slice(0, mostSortKeys - 1), fresh];
  if (there.descending === highestFirst)
    return sort.map((key) => (key.field === field ? { field, descending: !key.descending } : key));
  const left = sort.filter((key) => key.field !== field);
  return left.length === 0 ? [fresh] : left;
}
