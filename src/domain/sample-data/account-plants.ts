import { type AccountValues, accountAgain, accountLookAlikes } from './account-plant-kinds.ts';
import { makeAccount } from './make-account.ts';
import { Random } from './random.ts';
import type { SamplePlan, SampleRecord } from './sample-plan.ts';

/** Accounts that are planted, of all others; two in five only look like one of them. */
const plantShare = 0.1;
const sameShare = 0.6;
/** Accounts before this number bring no plants. */
const firstPlant = 20;
/** How long one looks for an account that a plant of a kind can be made from. */
const tries = 30;

/** An account that is made from another: the same firm entered again, or one that looks like it. */
export type AccountPlant = {
  /** The number of the account that it is made from. */
  original: number;
  kind: string;
  same: boolean;
  account: SampleRecord<AccountValues>;
};

/** How many accounts are planted beside so many others. */
export function accountPlantCount(accounts: number): number {
  return Math.max(0, Math.floor((accounts - firstPlant) * plantShare));
}

/** The planted account of this number, from 0; the accounts that it is made from have none planted among them. */
export function makeAccountPlant(plan: SamplePlan, index: number): AccountPlant {
  const accounts = plan.accountIds.length;
  const random = new Random(plan.seed, 13, index);
  const own = makeAccount(plan, accounts + index);
  const same = random.chance(sameShare);
  const kinds = Object.entries(same ? accountAgain : accountLookAlikes);
  const [kind, { suits, make }] = random.pickWeighted(kinds.map((one) => [one, one[1].weight] as const));
  for (let left = tries; left > 0; left--) {
    const original = random.below(accounts);
    const { values } = makeAccount(plan, original);
    if (suits(values))
      return {
        original,
        kind,
        same,
        account: { ...own, values: make({ random, original: values, own: own.values }) },
      };
  }
  throw new Error(`No account suits the plant "${kind}".`);
}
