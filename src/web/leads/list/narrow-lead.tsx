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
        <bdi className={classes.name}>{row.name}</bdi>
        <Stars value={row.rating} />
      </div>
      <div className={classes.secondLine}>
        <bdi>{row.company ?? row.email ?? row.phone ?? '–'}</bdi>
        <span>{assignedTo ?? t('common.nobody')}</span>
      </div>
    </>
  );
}
