import { CloseButton } from '@mantine/core';
import { IconUserEdit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '#domain/records/record-types.ts';
import { useMe } from '../../auth/use-me.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { ColleagueChange } from '../form/colleague-change.ts';
import { useForm, useFormState } from '../form/form-context.ts';
import { conflictsOf, type FormState } from '../form/form-state.ts';
import { Notice } from './notice.tsx';
import { usePersonName } from './record-heading.tsx';

/** Says calmly that someone else has saved the record that is open, which fields, and which of them are edited here too. */
export function ColleagueNotice({ change, onDismiss }: { change: ColleagueChange; onDismiss: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { store } = useForm();
  const state = useFormState((current: FormState) => current);
  const name = useEditorName(change.personId);
  const contested = conflictsOf(state).map(({ head }) => head);
  const list = new Intl.ListFormat(language);
  const labels = (keys: readonly string[]) =>
    list.format(keys.map((key) => fieldsOf(store.state.type)[key]?.label[language] ?? key));
  return (
    <Notice icon={IconUserEdit}>
      <span>
        {t('record.colleague.changed', { name, fields: labels(change.fields) })}
        {contested.length > 0 && ` ${t('record.colleague.contested', { fields: labels(contested) })}`}
      </span>
      <CloseButton size="sm" onClick={onDismiss} />
    </Notice>
  );
}

/** Who saved the record last, by name. */
export function useLastEditor(): string {
  const id = useFormState((state) => state.saved.updatedById);
  return useEditorName(typeof id === 'number' ? id : null);
}

function useEditorName(id: number | null): string {
  const { t } = useTranslation();
  const me = useMe();
  const name = usePersonName(id);
  if (id === me.id) return t('record.colleague.yourself');
  return name ?? t('record.colleague.someone');
}
