import type { ChangesOfType } from '../records/record-types.ts';
import { makeCompany } from './make-company.ts';
import { changedAfter } from './make-moment.ts';
import { countries } from './places.ts';
import { Random } from './random.ts';
import { dayMs, daysBack, type SamplePlan, type SampleRecord } from './sample-plan.ts';

/** The account of this number, from 0: the firm of the same number. */
export function makeAccount(
  plan: Pick<SamplePlan, 'seed' | 'today' | 'colleagues'>,
  index: number,
): SampleRecord<ChangesOfType<'account'>> {
  const random = new Random(plan.seed, 3, index);
  const { name, country, place, street, domain, phone } = makeCompany(plan.seed, index);
  const createdAt = plan.today - Math.floor((1 + random.next() * (daysBack - 1)) * dayMs);
  return {
    values: {
      name,
      assignedToId: random.chance(0.9) ? random.pickCommon(plan.colleagues).id : null,
      phones: phone ? [{ label: 'work', ...phone }] : [],
      emails: [{ label: 'work', value: `post@${domain}` }],
      websites: [{ label: 'website', value: `https://www.${domain}` }],
      addresses: [
        {
          label: 'work',
          street,
          postalCode: place.postalCode,
          city: place.city,
          ...(place.region ? { region: place.region } : {}),
          country: countries[country].name,
          mailing: true,
        },
      ],
    },
    createdAt,
    createdById: random.pickCommon(plan.colleagues).id,
    updatedAt: changedAfter(plan, random, createdAt),
  };
}
