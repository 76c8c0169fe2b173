import type { ChangedForm } from '#contract/forms.ts';
import type { FormLayout } from '#domain/forms/form-layout.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { api, orpc } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { showToast } from '../design/toast.tsx';
import { currentLanguage, i18next } from '../i18n/i18n.ts';

interface FormToSave {
  type: RecordType;
  layout: FormLayout;
  /** The version that the layout was made from. */
  version: number;
}

/** Saves how a form is made up, and says so with a way back. */
export async function saveFormLayout({ type, layout: { sections }, version }: FormToSave): Promise<void> {
  const body = {
    sections: sections.map((section) => ({ ...section, fields: [...section.fields] })),
  };
  const saved = api.forms.replace({ params: { type }, headers: { 'if-match': String(version) }, body });
  await sayChanged('forms.saved', type, await saved.finally(readAnew));
}

/** Has the form as it comes with Winnow, with a way back. */
export async function resetForm(type: RecordType): Promise<void> {
  await sayChanged('forms.wasReset', type, await api.forms.reset({ type }));
}

async function sayChanged(
  sentence: 'forms.saved' | 'forms.wasReset',
  type: RecordType,
  { changeSetId }: ChangedForm,
): Promise<void> {
  await readAnew();
  const said = i18next.t(sentence, { many: describeType(type).label.many[currentLanguage()] });
  const undo = async (id: number) => {
    await undoChangeSet(id);
    await readAnew();
  };
  showToast(said, changeSetId === null ? {} : { undo: () => undo(changeSetId) });
}

async function readAnew(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: orpc.forms.key() });
}
