import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { orpc } from '../api/client.ts';
import { Question } from '../design/question.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { deleteField } from './save-field.ts';

interface DeleteFieldProps {
  field: OwnField;
  onDone: () => void;
  onCancel: () => void;
}

/** Says what would be lost with a field, and deletes it. */
export function DeleteField({ field, onDone, onCancel }: DeleteFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { data } = useQuery({
    ...orpc.ownFields.use.queryOptions({ input: { id: field.id } }),
    staleTime: 0,
  });
  const remove = useMutation({ mutationFn: () => deleteField(field), onSuccess: onDone });
  const name = field.label[language];
  return (
    <Question
      title={t('ownFields.delete.title', { name })}
      error={remove.error}
      yes={t('ownFields.delete.sure', { name })}
      no={t('ownFields.delete.keep')}
      onYes={() => remove.mutate()}
      onNo={onCancel}
      isBusy={remove.isPending}
      isDanger
    >
      <p role="status">
        {field.kind === 'formula'
          ? t('ownFields.delete.formula')
          : data
            ? t('ownFields.delete.use', { count: data.records, records: format.number(data.records) })
            : t('ownFields.delete.counting')}{' '}
        {data && data.views > 0
          ? `${t('ownFields.delete.views', { count: data.views, views: format.number(data.views) })} `
          : ''}
        {t('ownFields.delete.back')}
      </p>
    </Question>
  );
}
