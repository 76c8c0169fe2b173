import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import classes from './refused-dialog.module.css';
import { RefusedRecord } from './refused-record.tsx';
import type { RefusedList } from './running-jobs-store.ts';

/** Records that a job left as they were: each with the reasons, and the fields that they are about. */
export function RefusedDialog({ title, refused, total, onClose }: RefusedList & { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const more = total - refused.length;
  return (
    <Modal opened onClose={onClose} title={title} size={680}>
      <ul className={classes.refused}>
        {refused.map((refusal) => (
          <RefusedRecord key={`${refusal.type} ${refusal.id}`} refusal={refusal} onLeave={onClose} />
        ))}
      </ul>
      {more > 0 && (
        <p className="muted">{t('jobs.andMore', { count: more, records: format.number(more) })}</p>
      )}
    </Modal>
  );
}
