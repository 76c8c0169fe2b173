import { useTranslation } from 'react-i18next';
import type { ScoringEvidence } from '#contract/scoring.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './evidence.module.css';

interface ShareBarProps {
  label: string;
  share: ScoringEvidence['criteria'][number]['met'];
  /** Of the two, the one that is spoken of. */
  isStrong?: boolean;
}

/** A share as a mark on a line from 0 to 100 %, the interval that it lies in as a bar around it, and both in words. */
export function ShareBar({ label, share, isStrong }: ShareBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const percent = (value: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  const { converted, of, low, high } = share;
  return (
    <div className={classes.share} data-strong={isStrong || undefined}>
      <span>{label}</span>
      <span className={classes.line} aria-hidden>
        {of > 0 && (
          <>
            <span
              className={classes.interval}
              style={{ insetInlineStart: `${low * 100}%`, width: `${(high - low) * 100}%` }}
            />
            <span className={classes.mark} style={{ insetInlineStart: `${(converted / of) * 100}%` }} />
          </>
        )}
      </span>
      <span className={classes.figures}>
        {of === 0
          ? t('scoring.evidence.nobody')
          : t('scoring.evidence.share', {
              rate: percent(converted / of),
              low: percent(low),
              high: percent(high),
              converted: format.number(converted),
              of: format.number(of),
            })}
      </span>
    </div>
  );
}
