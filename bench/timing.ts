/** What many runs of one thing took. */
export type Timing = { runs: number; median: number; p95: number };

export function timingOf(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  return { runs: sorted.length, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** Milliseconds that something takes. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Milliseconds that the runs of one figure may take together. */
const patience = 20_000;

/**
 * Runs two things in turn, so that whatever else the machine does meanwhile slows both alike, and gives back the
 * milliseconds of each run. The first runs of each warm up and are not counted. What is slow has fewer runs: they end
 * with the one during which `patience` runs out, and warm up once.
 */
export async function inTurn(
  runs: number,
  app: (run: number) => Promise<unknown>,
  floor: (run: number) => Promise<unknown>,
  warmUp = 3,
): Promise<{ app: number[]; floor: number[] }> {
  const times = { app: [] as number[], floor: [] as number[] };
  const start = performance.now();
  for (let run = -warmUp; run < runs; run++) {
    const appTime = await timed(() => app(run));
    const floorTime = await timed(() => floor(run));
    const late = performance.now() - start > patience;
    if (run < 0) {
      if (late) run = -1;
      continue;
    }
    times.app.push(appTime);
    times.floor.push(floorTime);
    if (late) break;
  }
  return times;
}
