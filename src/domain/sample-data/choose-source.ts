import type { RecordLink } from '../fields/field.ts';
import { campaignDays } from './make-campaign.ts';
import type { Random } from './random.ts';
import { dayMs, type SamplePlan } from './sample-plan.ts';

/** Sources of the list every database begins with, by their English names, and how often each is heard of. */
const sources: readonly (readonly [source: string, weight: number])[] = [
  ['Trade Show', 18],
  ['Web', 17],
  ['External Referral', 11],
  ['Word-of-Mouth', 10],
  ['E-mail Campaign', 9],
  ['Telemarketing', 7],
  ['Advertisement', 7],
  ['Seminar', 5],
  ['Employee Referral', 5],
  ['Partner', 4],
  ['Direct Mail', 3],
  ['Public Relations', 2],
  ['Other', 2],
];

/** How we heard of somebody, or null where nobody wrote it down. */
export function chooseSource(random: Random): string | null {
  return random.chance(0.93) ? random.pickWeighted(sources) : null;
}

/** The record that brought the lead of this number, of a type that suits the source. */
export function chooseInitiator(
  plan: SamplePlan,
  random: Random,
  source: string | null,
  index: number,
  createdAt: number,
): RecordLink | null {
  if (source === null || source === 'Other' || !random.chance(0.55)) return null;
  if (source === 'Employee Referral') return { type: 'person', id: random.pick(plan.colleagues).id };
  if (source === 'Partner') return account(plan, random);
  if (source === 'External Referral' || source === 'Word-of-Mouth')
    return index > 0 && random.chance(0.6)
      ? { type: 'lead', id: plan.firstLeadId + random.below(index) }
      : account(plan, random);
  return campaign(plan, random, createdAt);
}

function account({ accountIds }: SamplePlan, random: Random): RecordLink | null {
  return accountIds.length > 0 ? { type: 'account', id: random.pick(accountIds) } : null;
}

/** One of the campaigns that had begun. */
function campaign(plan: SamplePlan, random: Random, createdAt: number): RecordLink | null {
  const daysAgo = (plan.today - createdAt) / dayMs;
  const begun = plan.campaignIds.filter((_, index) => campaignDays(index).begun >= daysAgo);
  return begun.length > 0 ? { type: 'campaign', id: random.pick(begun) } : null;
}
