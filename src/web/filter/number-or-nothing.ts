/** A number as its field shows it, which is empty where there is none. */
export function numberOr(value: unknown): number | '' {
  return typeof value === 'number' ? value : '';
}

/** What was entered in a number's field, where it is one. */
export function numberOf(value: number | string): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
