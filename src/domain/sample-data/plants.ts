import { makeOriginal, type SampleLead } from './make-original.ts';
import { type Look, type LookOfSame, lookAlikes, sameAgain } from './plant-kinds.ts';
import { Random } from './random.ts';
import type { SamplePlan } from './sample-plan.ts';

/** How many of the leads are there a second time, and how many only look so. */
const againShare = 0.02;
const lookAlikeShare = 0.01;
/** Leads before this number are all people of their own. */
const firstPlant = 20;
/** How long one looks for a lead that a plant of a kind can be made from. */
const tries = 30;

export type PlantKind = LookOfSame | Look;

/** A lead that is made from another: the same person entered again, or somebody who looks like it. */
export type Plant = { original: number; kind: PlantKind; same: boolean };

/** What is planted as the lead of this number; null for most, who are people of their own. */
export function plantAt(plan: SamplePlan, index: number): Plant | null {
  const chosen = choose(plan.seed, index);
  if (!chosen) return null;
  const { random, same } = chosen;
  const kind = same ? random.pickWeighted(weights(sameAgain)) : random.pickWeighted(weights(lookAlikes));
  const suits = same ? sameAgain[kind as LookOfSame].suits : lookAlikes[kind as Look].suits;
  for (let left = tries; left > 0; left--) {
    const original = random.below(index);
    if (choose(plan.seed, original) === null && suits(makeOriginal(plan, original).values))
      return { original, kind, same };
  }
  return null;
}

/** The lead that a plant is: `own` is who would stand in its place, and lends what tells nothing of the person. */
export function makePlant(plan: SamplePlan, index: number, plant: Plant): SampleLead {
  const own = makeOriginal(plan, index);
  const original = makeOriginal(plan, plant.original);
  const random = new Random(plan.seed, 12, index);
  const make = plant.same ? sameAgain[plant.kind as LookOfSame].make : lookAlikes[plant.kind as Look].make;
  return { ...own, values: make({ random, index, original: original.values, own: own.values }) };
}

function choose(seed: number, index: number): { random: Random; same: boolean } | null {
  if (index < firstPlant) return null;
  const random = new Random(seed, 11, index);
  const way = random.next();
  if (way >= againShare + lookAlikeShare) return null;
  return { random, same: way < againShare };
}

function weights<K extends string>(kinds: Record<K, { weight: number }>): (readonly [K, number])[] {
  return (Object.keys(kinds) as K[]).map((kind) => [kind, kinds[kind].weight] as const);
}
