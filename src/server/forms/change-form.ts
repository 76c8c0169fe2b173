import { isDeepStrictEqual } from 'node:util';
import type { ChangedForm } from '#contract/forms.ts';
import { defaultLayout, type FormLayout, layoutFaults, layoutOver } from '#domain/forms/form-layout.ts';
import type { Actor } from '#domain/people/actor.ts';
import { fieldsOf, isRecordType, type RecordType } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { changeSettings, keptChangeSet } from '../settings/change-settings.ts';
import { lockForms, readKeptForms, writeForm } from './queries.ts';
import { formOf } from './read-forms.ts';

/**
 * Makes up the form of a record type. One that is as it comes with Winnow is not kept, and goes on following it.
 *
 * @param layout null for the form that comes with Winnow
 * @param version the one that the actor read; null changes whatever is there
 * @throws ProblemError `invalidInput` that names what is wrong with the layout; `staleVersion`
 */
export async function changeForm(
  services: Services,
  actor: Actor,
  type: RecordType,
  layout: FormLayout | null,
  version: number | null,
): Promise<ChangedForm> {
  const fields = fieldsOf(type);
  const faults = layout ? layoutFaults(layout, fields) : [];
  if (faults.length > 0) throw invalidInput(...faults);
  const wanted = layoutOver(layout, fields);
  const kept = isDeepStrictEqual(wanted, defaultLayout(fields)) ? null : wanted;
  const { result } = await changeSettings(services, actor, async (transaction) => {
    await lockForms(transaction);
    const current = formOf(type, await readKeptForms(transaction)).version;
    if (version !== null && version !== current) throw new ProblemError('staleVersion', { version: current });
    await writeForm(transaction, type, kept);
    return transaction.changeSetId;
  });
  return {
    ...formOf(type, await readKeptForms(services.db)),
    changeSetId: await keptChangeSet(services.db, result),
  };
}

/** Lets fields go from the places that forms gave them, to stand at the end of the sections that they belong to. */
export async function sendHome(transaction: ChangeTransaction, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const gone = new Set(keys);
  await lockForms(transaction);
  for (const { type, layout } of await readKeptForms(transaction)) {
    if (!isRecordType(type) || !layout) continue;
    const sections = layout.sections.map((section) => ({
      ...section,
      fields: section.fields.filter(({ key }) => !gone.has(key)),
    }));
    await writeForm(transaction, type, { sections });
  }
}
