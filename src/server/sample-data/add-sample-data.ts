import type pg from 'pg';
import type { Actor } from '#domain/people/actor.ts';
import { accountPlantCount, makeAccountPlant } from '#domain/sample-data/account-plants.ts';
import { makeAccount } from '#domain/sample-data/make-account.ts';
import { makeCampaign, sampleCampaigns } from '#domain/sample-data/make-campaign.ts';
import { convertedCount, makeConverted } from '#domain/sample-data/make-converted.ts';
import { makeLead } from '#domain/sample-data/make-lead.ts';
import type { SamplePlan } from '#domain/sample-data/sample-plan.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import { onOneConnection } from '../database/one-connection.ts';
import { copyPlants } from './copy-plants.ts';
import { copyRecords } from './copy-records.ts';
import {
  ensureColleagues,
  hasLeads,
  hasMoreRowsThan,
  readCriteria,
  readSourceIds,
  reserveIds,
} from './queries.ts';
import { withoutIndexes } from './without-indexes.ts';

/** How many leads, chosen by which seed; they were made before `today`, the start of a day in milliseconds. */
export type SampleDataRequest = { leads: number; seed: number; today: number };

/** How many records of each kind were made, and colleagues beside them. */
export type SampleDataCounts = {
  leads: number;
  /** Business contacts that were leads before. */
  contacts: number;
  accounts: number;
  campaigns: number;
  people: number;
};

/** The database has leads already. */
export class LeadsAlready extends Error {}

export type AddOptions = {
  /** Adds to the leads there are. */
  beside?: boolean;
  jobId?: number;
  /** Aborted, nothing is left of what was added. */
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
  /** Called in the transaction, when all is written. */
  onStored?: (transaction: ChangeTransaction, counts: SampleDataCounts) => Promise<void>;
};

/** Leads of one `COPY`, each of which ends with the history of what it wrote. */
const batch = 50_000;
/** From so many leads on it pays to make the indexes anew. */
const worthRebuilding = 20_000;
/** The share of the work that copying is; the rest is making indexes. */
const copying = 0.65;

/**
 * Adds made-up leads, with accounts, campaigns and, where there are fewer than three people, colleagues who cannot
 * sign in. All in one transaction and one change set. The same request makes the same data.
 *
 * @throws LeadsAlready when there are leads, unless it may add to them
 */
export function addSampleData(
  pool: pg.Pool,
  actor: Actor,
  request: SampleDataRequest,
  options: AddOptions = {},
): Promise<SampleDataCounts> {
  const { jobId, signal } = options;
  return onOneConnection(
    pool,
    ({ db, client }) =>
      withinChangeSet(
        db,
        actor,
        'sampleData',
        async (transaction) => {
          // Held to the end: ids are given out in a row, and nobody else makes a record meanwhile.
          await client.query('lock table contact, account, campaign in share row exclusive mode');
          if (!options.beside && (await hasLeads(client))) throw new LeadsAlready();
          const { colleagues, added } = await ensureColleagues(client);
          const plan = await makePlan(client, request, colleagues);
          await copyAll(client, plan, options);
          const counts = {
            leads: plan.leads,
            contacts: convertedCount(plan),
            accounts: plan.accountIds.length + accountPlantCount(plan.accountIds.length),
            campaigns: plan.campaignIds.length,
            people: added,
          };
          await options.onStored?.(transaction, counts);
          signal?.throwIfAborted();
          return counts;
        },
        { jobId },
      ),
    signal,
  );
}

async function makePlan(
  client: pg.ClientBase,
  request: SampleDataRequest,
  colleagues: SamplePlan['colleagues'],
): Promise<SamplePlan> {
  const accounts = Math.ceil(request.leads / 20);
  const accountIds = await reserveIds(client, 'account', accounts + accountPlantCount(accounts));
  const [firstLeadId = 1] = await reserveIds(client, 'contact', request.leads + convertedCount(request));
  return {
    ...request,
    colleagues,
    accountIds: accountIds.slice(0, accounts),
    campaignIds: await reserveIds(client, 'campaign', sampleCampaigns),
    firstLeadId,
    criteria: await readCriteria(client, 'lead'),
    contactCriteria: await readCriteria(client, 'contact'),
  };
}

async function copyAll(client: pg.ClientBase, plan: SamplePlan, options: AddOptions): Promise<void> {
  const { accountIds, campaignIds, firstLeadId, leads } = plan;
  const { signal, onProgress } = options;
  const shared = { client, sourceIds: await readSourceIds(client), signal };
  const campaigns = { ...shared, type: 'campaign', firstId: campaignIds[0] ?? 1 } as const;
  const accounts = { ...shared, type: 'account', firstId: accountIds[0] ?? 1 } as const;
  const anew = leads >= worthRebuilding && !(await hasMoreRowsThan(client, 'contact', 0));
  const copyLeads = async () => {
    // An empty table cut short in this transaction takes rows in their final state, and needs no vacuum after.
    if (anew) await client.query('truncate contact');
    for (let from = 0; from < leads; from += batch) {
      const to = Math.min(from + batch, leads);
      const into = { ...shared, type: 'lead', firstId: firstLeadId, frozen: anew } as const;
      await copyRecords(into, (index) => makeLead(plan, index), from, to);
      onProgress?.(Math.round(to * (anew ? copying : 1)), leads);
    }
    const contacts = { ...shared, type: 'contact', firstId: firstLeadId + leads, frozen: anew } as const;
    await copyRecords(contacts, (index) => makeConverted(plan, index), 0, convertedCount(plan));
  };
  // The stars come with the records: the database need not tell them one by one.
  await client.query('alter table contact disable trigger rate_new');
  await copyRecords(campaigns, (index) => makeCampaign(plan, index), 0, campaignIds.length);
  await copyRecords(accounts, (index) => makeAccount(plan, index), 0, accountIds.length);
  const planted = { ...accounts, firstId: accounts.firstId + accountIds.length };
  const plants = accountPlantCount(accountIds.length);
  await copyRecords(planted, (index) => makeAccountPlant(plan, index).account, 0, plants);
  if (anew)
    await withoutIndexes(client, await tablesWorthRebuilding(client), copyLeads, (done, total) => {
      signal?.throwIfAborted();
      onProgress?.(Math.round(leads * (copying + ((1 - copying) * done) / total)), leads);
    });
  else await copyLeads();
  await client.query('alter table contact enable trigger rate_new');
  await copyPlants(client, plan, signal);
  await client.query('analyze contact, account, campaign, change');
}

/** The history is filled as much as the leads are; a long one keeps its indexes. */
async function tablesWorthRebuilding(client: pg.ClientBase): Promise<string[]> {
  return (await hasMoreRowsThan(client, 'change', 200_000)) ? ['contact'] : ['contact', 'change'];
}
