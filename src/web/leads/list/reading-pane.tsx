import { useTranslation } from 'react-i18next';

export function ReadingPane({ id }: { id: number | null }) {
  const { t } = useTranslation();
  return <aside aria-label={t('leadList.pane.label')}>{id}</aside>;
}
