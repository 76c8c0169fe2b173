import { useTranslation } from 'react-i18next';
import type { OpenView } from './use-open-view.ts';
import classes from './views.module.css';

interface ViewNoticeProps {
  view: OpenView;
  missing: boolean;
  /** What of a link to the list could not be read. */
  unread: readonly ('filter' | 'sort')[];
}

/** Says plainly where a list is not what its view or a link to it promised. Nothing where it is. */
export function ViewNotice({ view, missing, unread }: ViewNoticeProps) {
  const { t } = useTranslation();
  const faults = view.saved?.faults ?? [];
  const said = [
    ...(missing ? [t('views.missing', { name: view.name })] : []),
    ...unread.map((part) => t(`views.unread.${part}`)),
    ...(missing || faults.length === 0 ? [] : [t('views.faulty'), ...faults.map(({ detail }) => detail)]),
  ];
  if (said.length === 0) return null;
  return (
    <p role="status" className={classes.notice}>
      {said.join(' ')}
    </p>
  );
}
