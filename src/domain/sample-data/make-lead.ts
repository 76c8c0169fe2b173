import { makeOriginal, type SampleLead } from './make-original.ts';
import { makePlant, plantAt } from './plants.ts';
import type { SamplePlan } from './sample-plan.ts';

/**
 * The lead of this number, from 0: the later, the newer. Some are people who are there already, entered again as offices
 * do, and some only look so; {@link plantAt} tells which.
 */
export function makeLead(plan: SamplePlan, index: number): SampleLead {
  const plant = plantAt(plan, index);
  return plant ? makePlant(plan, index, plant) : makeOriginal(plan, index);
}
