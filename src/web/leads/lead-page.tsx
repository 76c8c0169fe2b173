import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.tsx';

export function NewLeadPage() {
  const { t } = useTranslation();
  return <Page title={t('common.loading')} />;
}

export function LeadPage() {
  const { t } = useTranslation();
  return <Page title={t('common.loading')} />;
}
