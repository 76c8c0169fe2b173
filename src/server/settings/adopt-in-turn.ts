/**
 * Reads something that the process keeps, and has it taken for what there is. Reads that run side by side may answer in
 * another order than they began: what an earlier one has read is not adopted over that of a later.
 */
export function adoptInTurn<S, T>(
  read: (source: S) => Promise<T>,
  adopt: (value: T) => void,
): (source: S) => Promise<T> {
  let begun = 0;
  let adopted = 0;
  return async (source) => {
    begun += 1;
    const turn = begun;
    const value = await read(source);
    if (turn > adopted) {
      adopted = turn;
      adopt(value);
    }
    return value;
  };
}
