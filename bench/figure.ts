import { type Timing, timingOf } from './timing.ts';

/** A bound that a figure should keep, as it is printed, and whether it does. */
export type Goal = { text: string; met: boolean };

/** One line of the table. */
export type Figure = {
  name: string;
  unit: 'ms' | 's' | 'MB' | 'kB' | 'rows/s' | '%';
  /** Of the app. */
  app: Timing;
  /** Of the bare SQL in the same run, where there is such a thing. */
  floor: Timing | null;
  /** How many times the floor the app takes; of a speed, which share of the floor it reaches. */
  ratio: number | null;
  goals: Goal[];
};

/** `of` is what the ratio is to, where that is not the bare SQL. */
type Bounds = { ratio?: number; of?: string; median?: number; share?: number };

/** A figure of values where less is better. */
export function figure(
  name: string,
  unit: Figure['unit'],
  app: readonly number[],
  floor: readonly number[] | null,
  bounds: Bounds,
): Figure {
  const appTiming = timingOf(app);
  const floorTiming = floor && timingOf(floor);
  const ratio = floorTiming && appTiming.median / floorTiming.median;
  const goals: Goal[] = [];
  if (bounds.ratio !== undefined && ratio !== null)
    goals.push({ text: `≤ ${bounds.ratio} × ${bounds.of ?? 'SQL'}`, met: ratio <= bounds.ratio });
  if (bounds.share !== undefined && ratio !== null)
    goals.push({ text: `≥ ${bounds.share} × COPY`, met: ratio >= bounds.share });
  if (bounds.median !== undefined)
    goals.push({ text: `≤ ${bounds.median} ${unit}`, met: appTiming.median <= bounds.median });
  return { name, unit, app: appTiming, floor: floorTiming, ratio, goals };
}
