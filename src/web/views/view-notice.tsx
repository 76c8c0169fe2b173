import { useTranslation } from 'react-i18next';
import type { OpenView } from './use-open-view.ts';
import classes from './views.module.css';

/** Says plainly where a list is not what its view or a link to it promised. Nothing where it is. */
export function ViewNotice({ view, missing }: { view: OpenView; missing: boolean }) {
  const { t } = useTranslation();
  if (missing)
    return (
      <p role="status" className={classes.notice}>
        {t('views.missing', { name: view.name })}
      </p>
    );
  const faults = view.saved?.faults ?? [];
  if (faults.length === 0) return null;
  return (
    <p role="status" className={classes.notice}>
      {t('views.faulty')} {faults.map(({ detail }) => detail).join(' ')}
    </p>
  );
}
