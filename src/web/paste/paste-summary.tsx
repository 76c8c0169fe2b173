import { useTranslation } from 'react-i18next';
import type { PastePreview } from '#contract/paste.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { useFormat } from '../i18n/use-format.ts';
import { countedRecords } from '../selection/record-words.ts';
import classes from './paste.module.css';

interface PasteSummaryProps {
  type: RecordType;
  preview: PastePreview | undefined;
  /** The cells go over selected rows, some of which may get nothing. */
  selected: boolean;
}

/** What pasting comes to, in sentences; read out when it changes. */
export function PasteSummary({ type, preview, selected }: PasteSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (preview === undefined) return <p role="status">{t('paste.choose')}</p>;
  const { differing, total, unreadable, over, without, newNames } = preview;
  const same = total - differing - unreadable;
  const counted = (count: number) => ({ count, rows: format.number(count) });
  const left = [
    unreadable > 0 && t('paste.unreadable', counted(unreadable)),
    same > 0 && t('paste.same', counted(same)),
    over > 0 && t('paste.tooFew', counted(over)),
    selected && without > 0 && t('paste.without', counted(without)),
    newNames.length > 0 && t('paste.joins', { names: newNames.map(({ name }) => name).join(', ') }),
  ].filter((sentence) => sentence !== false);
  return (
    <div role="status" className={classes.summary}>
      <strong>{t('paste.will', { count: differing, records: countedRecords(type, differing) })}</strong>{' '}
      {left.join(' ')}
    </div>
  );
}
