import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import { api, orpc } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { showToast } from '../design/toast.tsx';
import { formatNumber } from '../i18n/format.ts';
import { currentLanguage, i18next } from '../i18n/i18n.ts';
import { timeZone } from '../i18n/time-zone.ts';
import { runJob } from '../jobs/run-job.ts';
import type { ReadDraft } from './field-draft.ts';

interface FieldToSave {
  /** Null for one that is to be added. */
  field: OwnField | null;
  definition: Extract<ReadDraft, { definition: unknown }>['definition'];
  /** The kind that it is to become; null where it stays of its own. */
  nextKind: OwnFieldKind | null;
}

/** Adds a field, or changes one, and says so with a way back. */
export async function saveField({ field, definition, nextKind }: FieldToSave): Promise<void> {
  const { kind, ...changes } = definition;
  if (field && nextKind !== null) {
    const saved = await api.ownFields.update({ params: { id: field.id }, body: changes });
    void convertField(saved, nextKind);
    return;
  }
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

/** Makes a field one of another kind, followed in the status line, and says so with a way back. */
async function convertField(field: OwnField, kind: OwnFieldKind): Promise<void> {
  const { t } = i18next;
  const language = currentLanguage();
  const words = { name: field.label[language], kind: t(`ownFields.kinds.${kind}.name`) };
  const done = (count: number) =>
    t('ownFields.convert.done', { ...words, count, values: formatNumber(language, count) });
  await runJob(
    (options) => api.ownFields.convert({ params: { id: field.id }, body: { kind, timeZone } }, options),
    {
      running: t('ownFields.convert.running', words),
      done: ({ changed }) => done(changed),
      nothing: done(0),
      undo: undoFieldChange,
    },
  );
  await queryClient.invalidateQueries({ queryKey: orpc.ownFields.key() });
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
