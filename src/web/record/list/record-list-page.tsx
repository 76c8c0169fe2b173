import { Button, TextInput } from '@mantine/core';
import { type Icon, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RecordType, recordTypes } from '#domain/records/record-types.ts';
import { useMay } from '../../auth/use-me.ts';
import { EmptyPage } from '../../design/empty-page.tsx';
import { ProblemAlert } from '../../design/problem-alert.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { Page } from '../../shell/page.tsx';
import { useRecordCount } from '../../shell/use-record-count.ts';
import { capitalised } from '../page/record-form.tsx';
import { recordAddresses } from '../record-addresses.ts';
import classes from './record-list.module.css';
import { RecordTable } from './record-table.tsx';
import { useRecordRows } from './use-record-rows.ts';

interface RecordListPageProps {
  type: RecordType;
  icon: Icon;
}

/** The records of a type by name, as many as are asked for. */
export function RecordListPage({ type, icon }: RecordListPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayWrite = useMay('records.write');
  const [search, setSearch] = useState('');
  const count = useRecordCount(type);
  const { rows, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRecordRows(
    type,
    search,
  );
  const { many } = recordTypes[type].label;
  const newButton = mayWrite && (
    <Button
      renderRoot={(props) => <Link {...recordAddresses[type].make} {...props} />}
      leftSection={<IconPlus size={16} stroke={1.5} />}
    >
      {t(`record.newOnes.${type}`)}
    </Button>
  );
  const isEmpty = rows?.length === 0;
  return (
    <Page title={capitalised(many[language])} count={count} actions={newButton}>
      <div className={classes.page}>
        {!(isEmpty && search === '') && (
          <TextInput
            className={classes.search}
            aria-label={t('record.list.search', { many: many[language] })}
            placeholder={t('record.list.search', { many: many[language] })}
            leftSection={<IconSearch size={16} stroke={1.5} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {rows !== undefined && rows.length > 0 && <RecordTable type={type} rows={rows} />}
        {isEmpty && search !== '' && <p className="muted">{t('record.list.nothing', { text: search })}</p>}
        {isEmpty && search === '' && (
          <EmptyPage
            icon={icon}
            title={t('record.list.empty', { many: many[language] })}
            text={t(`record.list.emptyTexts.${type}`)}
            actions={newButton}
          />
        )}
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('record.list.more')}
          </Button>
        )}
      </div>
    </Page>
  );
}
