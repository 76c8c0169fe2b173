import type { ChangesOfType } from '../records/record-types.ts';
import { makeOriginal } from './make-original.ts';
import { rateConverted } from './make-rating.ts';
import { Random } from './random.ts';
import { dayMs, type SamplePlan, type SampleRecord } from './sample-plan.ts';

/** Of so many leads one more was there, and has become a business contact. */
const oneOf = 12;
/** The longest that one stays a lead, in days. */
const longest = 120;

export type ConvertedValues = ChangesOfType<'contact'> & { convertedAt: string };

/** How many business contacts there are that were leads before. */
export function convertedCount({ leads }: Pick<SamplePlan, 'leads'>): number {
  return Math.floor(leads / oneOf);
}

/** The business contact of this number, from 0, who was a lead before. */
export function makeConverted(plan: SamplePlan, index: number): SampleRecord<ConvertedValues> {
  // Numbered after the leads, so that they are other people.
  const { values, ...record } = makeOriginal(plan, plan.leads + index, {
    place: index,
    of: convertedCount(plan),
  });
  const random = new Random(plan.seed, 23, index);
  const latest = Math.max(0, plan.today - record.createdAt);
  const convertedAt = record.createdAt + Math.floor(random.next() * Math.min(latest, longest * dayMs));
  const rating = rateConverted(plan, index);
  return {
    ...record,
    values: {
      ...values,
      ...rating,
      criteriaMet: withContactCriteria(plan, rating.criteriaMet),
      initiatedBy: null,
      convertedAt: new Date(convertedAt).toISOString(),
    },
    updatedAt: Math.max(record.updatedAt, convertedAt),
  };
}

/** What was true of the lead is true of the business contact; the ticks of the lead stay beside it. */
function withContactCriteria({ criteria, contactCriteria }: SamplePlan, met: readonly number[]): number[] {
  const others = criteria.flatMap(({ id }, place) => {
    const same = contactCriteria[place];
    return same && met.includes(id) ? [same.id] : [];
  });
  return [...met, ...others].sort((one, other) => one - other);
}
