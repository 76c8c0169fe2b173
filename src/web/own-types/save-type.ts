import type { OwnType } from '#domain/records/own-type-shape.ts';
import { api, orpc } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { showToast } from '../design/toast.tsx';
import { capitalised } from '../i18n/capitalised.ts';
import { currentLanguage, i18next } from '../i18n/i18n.ts';
import { readDraft, type TypeDraft } from './type-draft.ts';

/** Adds a record type, or changes one, and says so with a way back. */
export async function saveType({ type, draft }: { type: OwnType | null; draft: TypeDraft }): Promise<void> {
  const { base, ...changes } = readDraft(draft);
  const saved = type
    ? await api.ownTypes.update({ params: { id: type.id }, body: changes })
    : await api.ownTypes.create({ base, ...changes });
  await sayChanged(type ? 'ownTypes.changed' : 'ownTypes.added', saved, saved.changeSetId);
}

/** Deletes a record type, with a way to have it and its records back. */
export async function deleteType(type: OwnType): Promise<void> {
  const { changeSetId } = await api.ownTypes.delete({ id: type.id });
  await sayChanged('ownTypes.deleted', type, changeSetId);
}

/** Puts record types in order, as they stand in the side bar. */
export async function arrangeTypes(types: readonly OwnType[]): Promise<void> {
  const answer = await api.ownTypes.arrange({ ids: types.map(({ id }) => id) });
  queryClient.setQueryData(orpc.ownTypes.list.queryKey(), { items: answer.items });
}

async function sayChanged(
  sentence: 'ownTypes.changed' | 'ownTypes.added' | 'ownTypes.deleted',
  { label }: OwnType,
  changeSetId: number | null,
): Promise<void> {
  await fetchAgain();
  const said = i18next.t(sentence, { name: capitalised(label.many[currentLanguage()]) });
  showToast(said, changeSetId === null ? {} : { undo: () => undoTypeChange(changeSetId) });
}

async function undoTypeChange(changeSetId: number): Promise<void> {
  await undoChangeSet(changeSetId);
  await fetchAgain();
}

async function fetchAgain(): Promise<void> {
  await Promise.all(
    [orpc.ownTypes.key(), orpc.forms.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
