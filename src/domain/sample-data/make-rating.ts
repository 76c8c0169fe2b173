import type { ChangesOfType } from '../records/record-types.ts';
import { scoreOf, type WeightedCriterion } from '../scoring/score-of.ts';
import { Random } from './random.ts';
import type { SamplePlan } from './sample-plan.ts';

/** What became of somebody: business, nothing, or not known yet. */
export type Outcome = 'converted' | 'lost' | 'open';

/** What is known of how likely somebody is to buy. */
export type Rating = Required<
  Pick<ChangesOfType<'lead'>, 'ratingMode' | 'rating' | 'criteriaMet' | 'active'>
>;

/** Of all leads, those that nobody works with any more, those rated by hand, and those that nobody has judged yet. */
const shares = { lost: 0.1, byHand: 0.12, notJudged: 0.2 };

/**
 * How often a criterion is met, and how much more by those who will buy, in the order of the criteria that come with
 * Winnow: a budget tells much, where somebody lives nothing.
 */
const tells: readonly (readonly [usually: number, more: number])[] = [
  [0.55, 0.55],
  [0.4, 0.6],
  [0.35, 0.8],
  [0.3, 0.35],
  [0.7, 0],
  [0.2, 0.15],
];

/** The rating of the lead of this number. */
export function rateLead(plan: SamplePlan, index: number): Rating {
  const random = new Random(plan.seed, 21, index);
  const outcome: Outcome = random.chance(shares.lost) ? 'lost' : 'open';
  return rate(plan.criteria, random, outcome);
}

/** The rating of somebody who was a lead, and has become a business contact. */
export function rateConverted(plan: SamplePlan, index: number): Rating {
  return rate(plan.criteria, new Random(plan.seed, 22, index), 'converted');
}

function rate(criteria: readonly WeightedCriterion[], random: Random, outcome: Outcome): Rating {
  const promise = promiseOf(random, outcome);
  const active = outcome !== 'lost';
  const isJudged = outcome !== 'open' || !random.chance(shares.notJudged);
  const criteriaMet = isJudged ? ticks(criteria, random, promise) : [];
  if (random.chance(shares.byHand)) {
    const rating = Math.min(5, Math.max(0, Math.round(promise * 5 + random.next() * 2 - 1)));
    return { ratingMode: 'manual', rating, criteriaMet, active };
  }
  return { ratingMode: 'automatic', rating: scoreOf(criteria, criteriaMet).stars, criteriaMet, active };
}

/** How good a lead really is, from 0 to 1: those who bought mostly were better than those who did not. */
function promiseOf(random: Random, outcome: Outcome): number {
  const chance = random.next();
  if (outcome === 'converted') return 1 - chance ** 1.8;
  return outcome === 'lost' ? chance ** 1.8 : chance;
}

function ticks(criteria: readonly WeightedCriterion[], random: Random, promise: number): number[] {
  const met: number[] = [];
  for (const [place, { id }] of criteria.entries()) {
    const [usually, more] = tells[place % tells.length] ?? [0.5, 0];
    if (random.chance(usually + more * (promise - 0.5))) met.push(id);
  }
  return met.sort((one, other) => one - other);
}
