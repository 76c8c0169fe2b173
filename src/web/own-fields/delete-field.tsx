import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { orpc } from '../api/client.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './own-fields.module.css';
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
    enabled: field.kind !== 'formula',
    staleTime: 0,
  });
  const remove = useMutation({ mutationFn: () => deleteField(field), onSuccess: onDone });
  const name = field.label[language];
  return (
    <section className={classes.question} aria-label={t('ownFields.delete.title', { name })}>
      <ProblemAlert error={remove.error} />
      <p role="status">
        {field.kind === 'formula'
          ? t('ownFields.delete.formula')
          : data
            ? t('ownFields.delete.use', { count: data.records, records: format.number(data.records) })
            : t('ownFields.delete.counting')}{' '}
        {t('ownFields.delete.back')}
      </p>
      <Group gap="xs">
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('ownFields.delete.sure', { name })}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('ownFields.delete.keep')}
        </Button>
      </Group>
    </section>
  );
}
