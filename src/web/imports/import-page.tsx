import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.tsx';

export function ImportPage() {
  const { t } = useTranslation();
  return <Page title={t('common.loading')} />;
}
