import { useTranslation } from 'react-i18next';
import type { OpenView } from './use-open-view.ts';
import classes from './views.module.css';

interface ViewNoticeProps {
  view: OpenView;
  /** The link to the list says more of what to show than which view. */
  saysMore: boolean;
  /** What of a link to the list could not be read. */
  unread: readonly ('filter' | 'sort')[];
}

/** Says plainly where a list is not what its view or a link to it promised. Nothing where it is. */
export function ViewNotice({ view, saysMore, unread }: ViewNoticeProps) {
  const { t } = useTranslation();
  const faults = view.saved?.faults ?? [];
  const said = [
    ...(view.missing ? [t('views.missing')] : []),
    ...(view.missing ? [saysMore ? t('views.asLinked') : t('views.instead', { name: view.name })] : []),
    ...unread.map((part) => t(`views.unread.${part}`)),
    ...(faults.length === 0 ? [] : [t('views.faulty'), ...faults.map(({ detail }) => detail)]),
  ];
  if (said.length === 0) return null;
  return (
    <p role="status" className={classes.notice}>
      {said.join(' ')}
    </p>
  );
}
