import type { ChangesOfType } from '../records/record-types.ts';
import { Random } from './random.ts';
import { dayMs, type SamplePlan, type SampleRecord } from './sample-plan.ts';

/** Title, type, and how many days ago it began and ended; the last ones still run. */
const campaigns = [
  ['Vårmessa i Lillestrøm', 'event', 700, 697],
  ['Nyhetsbrev for byggebransjen', 'massEmail', 660, 630],
  ['Ringerunde Vestlandet', 'callList', 590, 560],
  ['Frokostseminar: fra regneark til salg', 'event', 520, 520],
  ['Høstkatalogen', 'letter', 455, 425],
  ['Havbruksdagene', 'event', 400, 397],
  ['Spring newsletter', 'massEmail', 330, 300],
  ['Annonser i fagpressen', 'other', 290, 200],
  ['Ringerunde Nord-Norge', 'callList', 220, 190],
  ['Nordic Trade Days', 'event', 150, 147],
  ['Tilbud til gamle kunder', 'letter', 90, 60],
  ['Nettkampanje: prøv gratis', 'other', 45, -30],
] as const;

export const sampleCampaigns = campaigns.length;

/** When a campaign begins and ends, in days before today. */
export function campaignDays(index: number): { begun: number; ended: number } {
  const [, , begun, ended] = campaigns[index % campaigns.length] ?? campaigns[0];
  return { begun, ended };
}

/** The campaign of this number, from 0. */
export function makeCampaign(
  plan: Pick<SamplePlan, 'seed' | 'today' | 'colleagues'>,
  index: number,
): SampleRecord<ChangesOfType<'campaign'>> {
  const random = new Random(plan.seed, 4, index);
  const [title, campaignType, begun, ended] = campaigns[index % campaigns.length] ?? campaigns[0];
  const day = (daysAgo: number) => new Date(plan.today - daysAgo * dayMs).toISOString().slice(0, 10);
  const createdAt = plan.today - (begun + 20) * dayMs + random.below(dayMs / 3) + dayMs / 4;
  const colleague = random.pick(plan.colleagues);
  return {
    values: {
      title,
      code: `K${day(begun).slice(2, 4)}-${String(index + 1).padStart(2, '0')}`,
      campaignType,
      assignedToId: colleague.id,
      startDate: day(begun),
      endDate: day(ended),
      budget: 5000 * (1 + random.below(30)),
    },
    createdAt,
    createdById: colleague.id,
    updatedAt: createdAt,
  };
}
