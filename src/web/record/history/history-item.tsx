import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#contract/records.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { useMay } from '../../auth/use-me.ts';
import { Avatar } from '../../design/avatar.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ShownValue } from '../values/shown-value.tsx';
import classes from './history.module.css';
import { fieldThen, tellingChanges } from './telling-changes.ts';
import { UndoEntry } from './undo-entry.tsx';

/** One act on the record `id`, or on one merged into it: who did it and when, each field it changed, and a way to undo it. */
export function HistoryItem({ type, id, entry }: { type: RecordType; id: number; entry: HistoryEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayUndo = useMay(entry.act === 'changed' ? 'records.write' : 'records.delete');
  const changes = tellingChanges(fieldsOf(type), entry.changes);
  const way = entry.kind === 'form' ? null : t(`record.history.kinds.${entry.kind}`);
  const name = entry.mergedFrom?.name;
  const wasMerged = name !== undefined && entry.kind === 'merge' && entry.act === 'deleted';
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <Avatar name={entry.actor.name} />
        <span>
          <bdi className={classes.actor}>{entry.actor.name}</bdi>{' '}
          {wasMerged ? t('record.history.merged', { name }) : t(`record.history.acts.${entry.act}`)}
          {way !== null && <span className="muted"> · {way}</span>}
          {name !== undefined && !wasMerged && (
            <span className="muted"> · {t('record.history.mergedFrom', { name })}</span>
          )}
        </span>
        <time dateTime={entry.at} className={classes.when}>
          {format.ago(entry.at)} · {format.dateTime(entry.at)}
        </time>
        {mayUndo && !entry.undone && entry.kind !== 'rescore' && (
          <UndoEntry type={type} id={id} entry={entry} />
        )}
      </div>
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <FieldChange key={change.field} type={type} change={change} />
          ))}
        </ul>
      )}
    </li>
  );
}

function FieldChange({ type, change }: { type: RecordType; change: HistoryEntry['changes'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const field = fieldThen(fieldsOf(type), change);
  if (!field) return null;
  return (
    <li className={classes.change}>
      <span className={classes.label}>{field.label[language]}</span>
      <span className={classes.values}>
        <span className={classes.before}>
          <span className="visually-hidden">{t('record.history.before')} </span>
          <ShownValue field={field} value={change.before} name={change.shown?.before} />
        </span>
        <span aria-hidden className={classes.arrow}>
          →
        </span>
        <span>
          <span className="visually-hidden">{t('record.history.after')} </span>
          <ShownValue field={field} value={change.after} name={change.shown?.after} />
        </span>
      </span>
    </li>
  );
}
