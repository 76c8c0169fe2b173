import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import classes from './running-jobs.module.css';
import type { RefusedList } from './running-jobs-store.ts';

/** Records that a job left as they were: each with the reason. */
export function RefusedDialog({ title, refused, total, onClose }: RefusedList & { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const more = total - refused.length;
  return (
    <Modal opened onClose={onClose} title={title} size={560}>
      <ul className={classes.refused}>
        {refused.map(({ id, name, reason, field }) => (
          <li key={`${id} ${field ?? ''}`}>
            <bdi>{name || t('jobs.noName', { id })}</bdi>
            <span className={classes.why}>{t(`jobs.reasons.${reason}`)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="muted">{t('jobs.andMore', { count: more, records: format.number(more) })}</p>
      )}
    </Modal>
  );
}
