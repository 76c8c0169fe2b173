import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../auth/use-me.ts';
import { Card } from '../design/card.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import classes from './own-types.module.css';
import { ownTypesQuery } from './own-types-query.ts';
import { TypeDialog } from './type-dialog.tsx';
import { TypeList } from './type-list.tsx';

/** The record types that the firm has added. */
export function TypesPage() {
  const { t } = useTranslation();
  const mayManage = useMay('settings.manage');
  const { data, error, refetch } = useQuery(ownTypesQuery);
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const types = data?.items ?? [];
  const edited = open === 'new' ? null : types.find(({ id }) => id === open);
  return (
    <SettingsFrame
      title={t('ownTypes.title')}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setOpen('new')}>
            {t('ownTypes.add')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <Skeleton height={240} radius="md" />}
      {data && (
        <Card title={t('ownTypes.yours')}>
          <p className={classes.text}>{t('ownTypes.text')}</p>
          {types.length === 0 ? (
            <p className={classes.text}>{t('ownTypes.none')}</p>
          ) : (
            <TypeList types={types} onEdit={mayManage ? setOpen : null} />
          )}
        </Card>
      )}
      {open !== null && edited !== undefined && (
        <TypeDialog key={open} type={edited} onClose={() => setOpen(null)} />
      )}
    </SettingsFrame>
  );
}
