import { Skeleton } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeType, isRecordType, type RecordType } from '#domain/records/record-types.ts';
import { problemOf } from '../../api/problem.ts';
import { useMay } from '../../auth/use-me.ts';
import { EmptyPage } from '../../design/empty-page.tsx';
import { ProblemAlert } from '../../design/problem-alert.tsx';
import { showToast } from '../../design/toast.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { Page } from '../../shell/page.tsx';
import { FormContext, type WantedRecord } from '../form/form-context.ts';
import { type OpenForm, useOpenForm } from '../form/use-open-form.ts';
import { recordAddresses } from '../record-addresses.ts';
import { OpenRecord } from './open-record.tsx';
import classes from './record-page.module.css';

const NewAccountDialog = lazy(() =>
  import('./new-account-dialog.tsx').then((module) => ({ default: module.NewAccountDialog })),
);

/** The pages of a record, all under one header. */
export type RecordPageName = 'general' | 'history';

interface RecordPageProps {
  type: RecordType;
  /** The id as it stands in the address; undefined for a record that is to be made. */
  address: string | undefined;
  page: RecordPageName;
}

/** A record of any type: its form and its history. */
export function RecordPage({ type, address, page }: RecordPageProps) {
  const id = address === undefined ? null : Number(address);
  if (id !== null && !(Number.isSafeInteger(id) && id > 0)) return <NoSuchRecord type={type} />;
  return <RecordById type={type} id={id} page={page} />;
}

function RecordById({ type, id, page }: { type: RecordType; id: number | null; page: RecordPageName }) {
  const { form, error, refetch, startAnew } = useOpenForm(type, id);
  if (form !== null) return <InForm key={form.formId} form={form} page={page} startAnew={startAnew} />;
  if (error === null) return <RecordOnItsWay />;
  const survivor = problemOf(error).mergedInto;
  if (survivor) return <MergedRecord survivor={survivor} />;
  if (problemOf(error).code === 'notFound') return <NoSuchRecord type={type} />;
  return (
    <Page title={problemOf(error).title}>
      <div className={classes.aside}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </div>
    </Page>
  );
}

interface InFormProps {
  form: OpenForm;
  page: RecordPageName;
  startAnew: () => void;
}

function InForm({ form, page, startAnew }: InFormProps) {
  const mayWrite = useMay('records.write');
  const { store, formId, record } = form;
  const [wanted, setWanted] = useState<WantedRecord | null>(null);
  const context = useMemo(
    () => ({ store, formId, readOnly: !mayWrite, makeLinked: setWanted }),
    [store, formId, mayWrite],
  );
  return (
    <FormContext value={context}>
      <OpenRecord record={record} page={page} startAnew={startAnew} />
      {wanted !== null && (
        <Suspense fallback={null}>
          <NewAccountDialog name={wanted.name} onMade={wanted.onMade} onClose={() => setWanted(null)} />
        </Suspense>
      )}
    </FormContext>
  );
}

/** What was merged is found where it went. */
function MergedRecord({ survivor }: { survivor: { type: string; id: number } }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const type = isRecordType(survivor.type) ? survivor.type : 'lead';
  const { id } = survivor;
  useEffect(() => {
    showToast(t('record.gone.merged'));
    void navigate({ ...recordAddresses(type).open(id), replace: true });
  }, [type, id, navigate, t]);
  return null;
}

/** Seen only where the record takes its time. */
function RecordOnItsWay() {
  const { t } = useTranslation();
  return (
    <Page title={t('common.loading')} withoutSearch>
      <div className={classes.waiting} aria-busy>
        <Skeleton height={150} radius="md" />
        <Skeleton height={100} radius="md" />
        <Skeleton height={220} radius="md" />
      </div>
    </Page>
  );
}

function NoSuchRecord({ type }: { type: RecordType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { many } = describeType(type).label;
  return (
    <Page title={t('record.gone.title')}>
      <EmptyPage
        icon={IconUserOff}
        title={t('record.gone.title')}
        text={t('record.gone.text')}
        actions={
          <Link {...recordAddresses(type).list}>{t('record.gone.toList', { many: many[language] })}</Link>
        }
      />
    </Page>
  );
}
