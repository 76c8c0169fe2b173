import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '../design/empty-page.tsx';
import { Page } from './page.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.notFound.page')}>
      <EmptyPage
        icon={IconMapQuestion}
        title={t('shell.notFound.title')}
        text={t('shell.notFound.text')}
        actions={
          <Button variant="default" renderRoot={(props) => <Link to="/leads" {...props} />}>
            {t('shell.notFound.toLeads')}
          </Button>
        }
      />
    </Page>
  );
}
