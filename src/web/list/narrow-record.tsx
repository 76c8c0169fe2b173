import { useTranslation } from 'react-i18next';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { Stars } from '../design/stars.tsx';
import type { ServerRow } from '../grid/server-list.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { cellText } from './cell.tsx';
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
  type: RecordType;
  row: ServerRow;
  names: ReadonlyMap<number, ColleagueName>;
}

/** A record on a phone: name and stars, below them what else tells it from others, and who follows up. */
export function NarrowRecord({ type, row, names }: NarrowRecordProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { values } = row;
  const { rating, assignedToId } = values;
  const said = (key: (typeof narrowColumns)[number]): string => {
    const field = fieldsOf(type)[key];
    return field === undefined ? '' : cellText(field, values[key] ?? null, { names, format, language, t });
  };
  const ofCampaign = [said('campaignType'), said('code')].filter((text) => text !== '').join(' · ');
  const second = said('company') || said('emails') || said('phones') || ofCampaign || '–';
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
