import { useTranslation } from 'react-i18next';
import type { Cell } from '#contract/lists.ts';
import { Stars } from '../design/stars.tsx';
import type { ServerRow } from '../grid/server-list.ts';
import classes from './list.module.css';
import type { ColleagueName } from './short-names.ts';

/** What the two lines of a record on a phone are made of, whichever columns are chosen. */
export const narrowColumns = [
  'company',
  'emails',
  'phones',
  'rating',
  'assignedToId',
  'code',
  'campaignType',
] as const;

interface NarrowRecordProps {
  row: ServerRow;
  names: ReadonlyMap<number, ColleagueName>;
}

/** A record on a phone: name and stars, below them company and who follows up. */
export function NarrowRecord({ row, names }: NarrowRecordProps) {
  const { t } = useTranslation();
  const { values } = row;
  const { rating, assignedToId } = values;
  const second = [values.company, values.emails, values.phones, values.code].find(isText) ?? '–';
  return (
    <>
      <div className={classes.line}>
        <bdi className={classes.name}>{row.name}</bdi>
        {typeof rating === 'number' && <Stars value={rating} />}
      </div>
      <div className={classes.secondLine}>
        <bdi>{second}</bdi>
        <span>
          {typeof assignedToId === 'number' ? (names.get(assignedToId)?.short ?? '') : t('common.nobody')}
        </span>
      </div>
    </>
  );
}

function isText(value: Cell | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
