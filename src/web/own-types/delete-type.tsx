import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { orpc } from '../api/client.ts';
import { Question } from '../design/question.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { deleteType } from './save-type.ts';

interface DeleteTypeProps {
  type: OwnType;
  onDone: () => void;
  onCancel: () => void;
}

/** Says what would go with a record type, and deletes it. */
export function DeleteType({ type, onDone, onCancel }: DeleteTypeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = type.label.many[useLanguage()];
  const { data } = useQuery({
    ...orpc.ownTypes.use.queryOptions({ input: { id: type.id } }),
    staleTime: 0,
  });
  const remove = useMutation({ mutationFn: () => deleteType(type), onSuccess: onDone });
  return (
    <Question
      title={t('ownTypes.delete.title', { name })}
      error={remove.error}
      yes={t('ownTypes.delete.sure', { name })}
      no={t('ownTypes.delete.keep')}
      onYes={() => remove.mutate()}
      onNo={onCancel}
      isBusy={remove.isPending}
      isDanger
    >
      <p role="status">
        {data
          ? t('ownTypes.delete.use', { count: data.records, records: format.number(data.records) })
          : t('ownTypes.delete.counting')}{' '}
        {data && data.fields > 0
          ? `${t('ownTypes.delete.fields', { count: data.fields, fields: format.number(data.fields) })} `
          : ''}
        {t('ownTypes.delete.back')}
      </p>
    </Question>
  );
}
