import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#contract/records.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { recordCalls } from '../record/form/record-calls.ts';
import { tellingChanges } from '../record/history/telling-changes.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import classes from './reading-pane.module.css';

const SHOWN = 5;
/** Fields named of one change; of more than that, only how many. */
const NAMED = 3;

/** What happened with a record last: who changed which fields, and when. */
export function LatestChanges({ type, id }: { type: RecordType; id: number }) {
  const { t } = useTranslation();
  const calls = recordCalls(type);
  const { data } = useQuery({
    queryKey: [...calls.keys.history(id), 'latest'],
    queryFn: () => calls.history({ id, limit: SHOWN }),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <>
      <h3 className={classes.section}>{t('list.pane.changes')}</h3>
      <ul className={classes.changes}>
        {data.items.map((entry) => (
          <Change key={`${entry.changeSetId} ${entry.version}`} type={type} entry={entry} />
        ))}
      </ul>
      {data.next !== null && <Link {...recordAddresses(type).history(id)}>{t('list.pane.allChanges')}</Link>}
    </>
  );
}

function Change({ type, entry }: { type: RecordType; entry: HistoryEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const fields = fieldsOf(type);
  const changed = tellingChanges(fields, entry.changes).map(({ field }) => fields[field]?.label[language]);
  const named = changed.slice(0, NAMED).join(', ');
  const more = changed.length - NAMED;
  return (
    <li>
      <span>
        <bdi>{entry.actor.name}</bdi>{' '}
        {entry.act === 'changed' ? t('list.pane.changed') : t(`record.history.acts.${entry.act}`)}
        {entry.act === 'changed' && (
          <i> {more > 0 ? t('list.pane.andMore', { named, count: more }) : named}</i>
        )}
      </span>
      <time dateTime={entry.at} title={format.dateTime(entry.at)}>
        {format.day(entry.at)}
      </time>
    </li>
  );
}
