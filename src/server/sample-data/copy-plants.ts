import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { accountPlantCount, makeAccountPlant } from '#domain/sample-data/account-plants.ts';
import { plantAt } from '#domain/sample-data/plants.ts';
import type { SamplePlan } from '#domain/sample-data/sample-plan.ts';

/** Keeps which made-up leads are the same person, which accounts are the same firm, and which only look so, to tell by it how well duplicates are found. */
export async function copyPlants(
  client: pg.ClientBase,
  plan: SamplePlan,
  signal: AbortSignal | undefined,
): Promise<void> {
  const copy = client.query(
    copyFrom('copy planted_duplicate (base, record_id, original_id, kind, same) from stdin'),
  );
  await pipeline(Readable.from(linesOf(plan)), copy, { signal });
}

function* linesOf(plan: SamplePlan): Generator<string> {
  for (let index = 0; index < plan.leads; index++) {
    const plant = plantAt(plan, index);
    if (plant)
      yield `contact\t${plan.firstLeadId + index}\t${plan.firstLeadId + plant.original}\t${plant.kind}\t${plant.same}\n`;
  }
  const { accountIds } = plan;
  for (let index = 0; index < accountPlantCount(accountIds.length); index++) {
    const { original, kind, same } = makeAccountPlant(plan, index);
    const id = (accountIds[0] ?? 1) + accountIds.length + index;
    yield `account\t${id}\t${accountIds[original]}\t${kind}\t${same}\n`;
  }
}
