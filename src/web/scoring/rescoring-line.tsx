import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { shareDone } from '../jobs/job-progress.ts';
import classes from './rescoring-line.module.css';
import { isRunning, useRescoring } from './use-rescoring.ts';

/** Says, while the records of a type are rated anew, that stars may still be those of before, and how far it is. */
export function RescoringLine({ type }: { type: RecordType }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const job = useRescoring(type);
  if (job === null) return null;
  const many = describeType(type).label.many[language];
  if (!isRunning(job)) return <span className={classes.line}>{t('scoring.rescoringFailed', { many })}</span>;
  const share = shareDone(job) ?? 0;
  return (
    <span className={classes.line}>
      {t('scoring.rescoring', { many, percent: format.number(Math.floor(share * 100)) })}
      <Progress
        value={share * 100}
        size="sm"
        className={classes.bar}
        aria-label={t('scoring.rescoringProgress')}
      />
    </span>
  );
}
