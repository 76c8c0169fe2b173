import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeType, recordTypeNames } from '#domain/records/record-types.ts';
import { useMay } from '../auth/use-me.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { RouteTabs } from '../design/route-tabs.tsx';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { ownFieldsQuery } from './adopt-own-fields.ts';
import { FieldDialog } from './field-dialog.tsx';
import { FieldList } from './field-list.tsx';

/** The fields that the firm has added, by the records that show them. */
export function FieldsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayManage = useMay('settings.manage');
  const { type: given } = useParams({ strict: false });
  const type = recordTypeNames().find((known) => known === given);
  const { data, error, refetch } = useQuery(ownFieldsQuery);
  const [open, setOpen] = useState<number | 'new' | null>(null);
  if (type === undefined) return <Navigate to="/settings/fields/$type" params={{ type: 'lead' }} replace />;
  const fields = data?.items ?? [];
  const edited = open === 'new' ? null : fields.find(({ id }) => id === open);
  return (
    <SettingsFrame
      title={t('ownFields.title')}
      actions={
        mayManage && (
          <Button
            leftSection={<IconPlus size={16} stroke={1.5} />}
            disabled={data === undefined}
            onClick={() => setOpen('new')}
          >
            {t('ownFields.add')}
          </Button>
        )
      }
    >
      <RouteTabs
        label={t('ownFields.ofType')}
        tabs={recordTypeNames().map((one) => ({
          label: capitalised(describeType(one).label.many[language]),
          link: { to: '/settings/fields/$type', params: { type: one } },
          count: data && fields.filter(({ types }) => types.includes(one)).length,
        }))}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <Skeleton height={240} radius="md" />}
      {data && (
        <FieldList
          type={type}
          fields={fields.filter(({ types }) => types.includes(type))}
          onEdit={mayManage ? setOpen : null}
        />
      )}
      {open !== null && edited !== undefined && (
        <FieldDialog key={open} field={edited} type={type} fields={fields} onClose={() => setOpen(null)} />
      )}
    </SettingsFrame>
  );
}
