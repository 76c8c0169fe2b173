/** The records of a frozen order that stand on one page of it. */
export type StepPage = readonly { readonly id: number; readonly gone?: boolean }[];

/** Records that are looked at before one gives up: of a list that was deleted as a whole, many are gone. */
const farthest = 1_000;

/**
 * The next record before (-1) or after (1) a place that is still there and still in the list; `null` where there is none.
 *
 * @param position from 0
 */
export async function findStep(
  { total, pageSize, page }: { total: number; pageSize: number; page: (index: number) => Promise<StepPage> },
  position: number,
  direction: 1 | -1,
): Promise<number | null> {
  for (let steps = 1; steps <= farthest; steps++) {
    const place = position + steps * direction;
    if (place < 0 || place >= total) return null;
    const row = (await page(Math.floor(place / pageSize)))[place % pageSize];
    if (row && !row.gone) return row.id;
  }
  return null;
}
