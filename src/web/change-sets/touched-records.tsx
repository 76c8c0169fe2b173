import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '#contract/change-sets.ts';
import { describeType, isRecordType, recordTypeNames } from '#domain/records/record-types.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './change-sets.module.css';
import { listOfChangeSet } from './list-of-change-set.ts';

/** The way to the list of each type of which an act touched several records. */
export function TouchedRecords({ set }: { set: ChangeSet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const shown = recordTypeNames().flatMap((type) => {
    const acts = isRecordType(type) ? (set.counts[type] ?? {}) : {};
    const count = Object.values(acts).reduce((sum, one) => sum + (one ?? 0), 0);
    return count > 1 ? [{ type, count, bin: acts.deleted === count }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <p className={classes.lists}>
      {shown.map(({ type, count, bin }) => (
        <Link key={type} {...listOfChangeSet(type, set.id, bin)}>
          {t('changeSets.showInList', {
            records: `${format.number(count)} ${describeType(type).label.many[language]}`,
          })}
        </Link>
      ))}
    </p>
  );
}
