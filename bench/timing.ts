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
 * Does something so many times; the first of them, which have numbers below 0, warm up and are not to be counted. What is
 * slow is done fewer times: once to warm up, and until the run during which `patience` ends.
 */
export async function repeat(
  runs: number,
  act: (run: number) => Promise<void>,
  { warmUp = 1 } = {},
): Promise<void> {
  const start = performance.now();
  const isLate = () => performance.now() - start > patience;
  for (let run = -warmUp; run < 0 && !isLate(); run++) await act(run);
  for (let run = 0; run < runs && (run === 0 || !isLate()); run++) await act(run);
}

/**
 * Runs two things in turn, so that whatever else the machine does meanwhile slows both alike, and gives back the
 * milliseconds of each run that counts.
 */
export async function inTurn(
  runs: number,
  app: (run: number) => Promise<unknown>,
  floor: (run: number) => Promise<unknown>,
  warmUp = 3,
): Promise<{ app: number[]; floor: number[] }> {
  const times = { app: [] as number[], floor: [] as number[] };
  const both = async (run: number) => {
    const appTime = await timed(() => app(run));
    const floorTime = await timed(() => floor(run));
    if (run < 0) return;
    times.app.push(appTime);
    times.floor.push(floorTime);
  };
  await repeat(runs, both, { warmUp });
  return times;
}
