import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Form } from '#contract/forms.ts';
import { layoutOver } from '#domain/forms/form-layout.ts';
import { describeType, fieldsOf, type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import { useMay } from '../auth/use-me.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { RouteTabs } from '../design/route-tabs.tsx';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { FormDesigner } from './form-designer.tsx';
import { FormPreview } from './form-preview.tsx';
import { formsQuery } from './use-form-layout.ts';

/** How the form of each record type is made up; for who may change it, with the means to. */
export function FormsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayManage = useMay('settings.manage');
  const { type: given } = useParams({ strict: false });
  const type = recordTypeNames().find((known) => known === given);
  const { data, error, refetch } = useQuery(formsQuery);
  if (type === undefined) return <Navigate to="/settings/forms/$type" params={{ type: 'lead' }} replace />;
  const form = data && (data.items.find((each) => each.type === type) ?? unchanged(type));
  return (
    <SettingsFrame title={t('forms.title')} wide>
      <RouteTabs
        label={t('ownFields.ofType')}
        tabs={recordTypeNames().map((one) => ({
          label: capitalised(describeType(one).label.many[language]),
          link: { to: '/settings/forms/$type', params: { type: one } },
        }))}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <Skeleton height={240} radius="md" />}
      {form &&
        (mayManage ? (
          <FormDesigner key={type} type={type} form={form} />
        ) : (
          <FormPreview
            key={type}
            type={type}
            layout={layoutOver(form.isDefault ? null : form, fieldsOf(type))}
          />
        ))}
    </SettingsFrame>
  );
}

/** The form of a record type that was added since forms were read: nobody has changed it. */
function unchanged(type: RecordType): Form {
  return { id: null, type, version: 0, isDefault: true, sections: [] };
}
