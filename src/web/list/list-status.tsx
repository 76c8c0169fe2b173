import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { RescoringLine } from '../scoring/rescoring-line.tsx';
import classes from './list.module.css';
import type { ColleagueAct, ListUpdates } from './use-list-updates.ts';

interface ListStatusProps {
  type: RecordType;
  total: number | null;
  picked: number | null;
  ordering: boolean;
  updates: ListUpdates;
}

/** The status line of the list: how many, how many selected, what colleagues just did. */
export function ListStatus({ type, total, picked, ordering, updates }: ListStatusProps) {
  const { lastAct, more } = updates;
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { one, many } = describeType(type).label;
  return (
    <>
      {total !== null && (
        <span>
          {format.number(total)} {(total === 1 ? one : many)[language]}
        </span>
      )}
      {picked !== 0 && (
        <span>
          {picked === null
            ? t('grid.pickedAll')
            : t('grid.picked', { count: picked, rows: format.number(picked) })}
        </span>
      )}
      {ordering && total !== null && total > 100_000 && (
        <span>{t('list.ordering', { rows: format.number(total) })}</span>
      )}
      {more !== 0 && (
        <Button
          size="compact-xs"
          variant="light"
          className={classes.more}
          leftSection={<IconRefresh size={13} stroke={1.75} />}
          onClick={updates.refresh}
        >
          {more > 0
            ? t('list.more', { count: more, rows: format.number(more) })
            : t('list.fewer', { count: -more, rows: format.number(-more) })}
        </Button>
      )}
      <RescoringLine type={type} />
      {lastAct !== null && <LastAct act={lastAct} />}
    </>
  );
}

/** ms after which it is no news any more. */
const NEWS = 10 * 60_000;

function LastAct({ act }: { act: ColleagueAct }) {
  const { t } = useTranslation();
  const format = useFormat();
  const age = useAge(act.at);
  if (age > NEWS) return null;
  return (
    <span className={classes.lastAct}>
      {t('list.lastAct', {
        name: act.name,
        count: act.records,
        rows: format.number(act.records),
        ago: format.ago(act.at),
      })}
    </span>
  );
}

/** ms since a moment, anew each second of the first minute and each half minute after it. */
function useAge(since: number): number {
  const [now, setNow] = useState(() => Date.now());
  const age = Math.max(0, now - since);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), age < 60_000 ? 1000 : 30_000);
    return () => clearTimeout(timer);
  }, [age]);
  return age;
}
