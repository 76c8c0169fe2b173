/** The ids of the items with these names, each once and in order, as they are kept. */
export async function itemsNamed(
  names: readonly unknown[],
  idOf: (name: string) => Promise<number>,
): Promise<number[]> {
  const ids = new Set<number>();
  for (const name of names) ids.add(await idOf(String(name)));
  return [...ids].sort((one, other) => one - other);
}
