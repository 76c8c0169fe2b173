import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { orpc } from '../api/client.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './own-types.module.css';
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
    <section className={classes.question} aria-label={t('ownTypes.delete.title', { name })}>
      <ProblemAlert error={remove.error} />
      <p role="status">
        {data
          ? t('ownTypes.delete.use', { count: data.records, records: format.number(data.records) })
          : t('ownTypes.delete.counting')}{' '}
        {t('ownTypes.delete.back')}
      </p>
      <Group gap="xs">
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('ownTypes.delete.sure', { name })}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('ownTypes.delete.keep')}
        </Button>
      </Group>
    </section>
  );
}
