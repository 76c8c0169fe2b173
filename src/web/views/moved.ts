/** A list in which one item has gone to the place of another; the rest keep their order. */
export function moved<T>(items: readonly T[], item: T, to: T): T[] {
  const [from, place] = [items.indexOf(item), items.indexOf(to)];
  if (from < 0 || place < 0) return [...items];
  const rest = items.filter((one) => one !== item);
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}
