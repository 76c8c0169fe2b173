import type { Random } from './random.ts';
import { dayMs, daysBack, type SamplePlan } from './sample-plan.ts';

const hourMs = 3_600_000;

/** When the record of this number was made: in order, more of late than at first, and mostly in working hours. */
export function makeMoment(plan: SamplePlan, random: Random, index: number): number {
  const share = ((index + random.next()) / plan.leads) ** 0.8;
  const day = Math.floor(plan.today / dayMs) - daysBack + Math.floor(share * daysBack);
  // 1 January 1970 was a Thursday.
  const weekday = (day + 4) % 7;
  const workday = weekday === 0 ? day - 2 : weekday === 6 ? day - 1 : day;
  const hours = random.chance(0.93) ? 7 + (random.next() + random.next()) * 4.5 : random.next() * 24;
  return workday * dayMs + Math.floor(hours * hourMs);
}

/** When the record was last changed: a third never, the others at some time up to today. */
export function changedAfter(plan: Pick<SamplePlan, 'today'>, random: Random, createdAt: number): number {
  if (random.chance(0.33)) return createdAt;
  return createdAt + Math.floor(random.next() ** 3 * (plan.today - createdAt));
}
