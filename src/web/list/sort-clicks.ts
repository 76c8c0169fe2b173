import { mostSortKeys, type SortKey } from '#domain/filters/sort.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';

/** Sorts by a field; with `more`, by it after those by which the list is sorted already. */
export type SortBy = (field: string, more?: boolean) => void;

/** Kinds of which one looks for the greatest first. */
const highestFirst: ReadonlySet<string | undefined> = new Set(['stars', 'timestamp', 'date', 'money']);

/**
 * The order after a click on a column: by it alone, turned where it was sorted by alone already. With `more` (Shift)
 * the column joins after those there are; clicked again it is turned, and a third time it goes.
 */
export function sortAfterClick(
  sort: readonly SortKey[],
  field: string,
  { type, more }: { type: RecordType; more: boolean },
): readonly SortKey[] {
  const there = sort.find((key) => key.field === field);
  const fresh: SortKey = { field, descending: highestFirst.has(fieldsOf(type)[field]?.kind) };
  if (!more) return [there ? { field, descending: !there.descending } : fresh];
  if (!there) return [...sort.slice(0, mostSortKeys - 1), fresh];
  if (there.descending === fresh.descending)
    return sort.map((key) => (key.field === field ? { field, descending: !key.descending } : key));
  const left = sort.filter((key) => key.field !== field);
  return left.length === 0 ? [fresh] : left;
}
