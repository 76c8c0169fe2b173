import { useTranslation } from 'react-i18next';

export function SetUpPage() {
  const { t } = useTranslation();
  return <main>{t('common.loading')}</main>;
}
