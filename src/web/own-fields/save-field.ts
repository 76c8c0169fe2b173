import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { api, orpc } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { showToast } from '../design/toast.tsx';
import { currentLanguage, i18next } from '../i18n/i18n.ts';
import type { ReadDraft } from './field-draft.ts';

interface FieldToSave {
  /** Null for one that is to be added. */
  field: OwnField | null;
  definition: Extract<ReadDraft, { definition: unknown }>['definition'];
}

/** Adds a field, or changes one, and says so with a way back. */
export async function saveField({ field, definition }: FieldToSave): Promise<void> {
  const { kind, ...changes } = definition;
  const saved = field
    ? await api.ownFields.update({ params: { id: field.id }, body: changes })
    : await api.ownFields.create({ kind, ...changes });
  await sayChanged(field ? 'ownFields.changed' : 'ownFields.added', saved, saved.changeSetId);
}

/** Deletes a field, with a way to have it and its values back. */
export async function deleteField(field: OwnField): Promise<void> {
  const { changeSetId } = await api.ownFields.delete({ id: field.id });
  await sayChanged('ownFields.deleted', field, changeSetId);
}

async function sayChanged(
  sentence: 'ownFields.changed' | 'ownFields.added' | 'ownFields.deleted',
  { label }: OwnField,
  changeSetId: number | null,
): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: orpc.ownFields.key() });
  const said = i18next.t(sentence, { name: label[currentLanguage()] });
  showToast(said, changeSetId === null ? {} : { undo: () => undoFieldChange(changeSetId) });
}

async function undoFieldChange(changeSetId: number): Promise<void> {
  await undoChangeSet(changeSetId);
  await queryClient.invalidateQueries({ queryKey: orpc.ownFields.key() });
}
