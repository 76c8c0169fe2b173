import { useTranslation } from 'react-i18next';
import { Stars } from '../../design/stars.tsx';
import type { ServerRow } from '../../grid/server-list.ts';
import classes from './lead-list.module.css';

/** A lead on a phone: name and stars, below them company and who follows up. */
export function NarrowLead({ row, assignedTo }: { row: ServerRow; assignedTo: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.line}>
        <span className={classes.name}>{row.name}</span>
        <Stars value={row.rating} />
      </div>
      <div className={classes.secondLine}>
        <span>{row.company ?? row.email ?? row.phone ?? '–'}</span>
        <span>{assignedTo ?? t('common.nobody')}</span>
      </div>
    </>
  );
}
