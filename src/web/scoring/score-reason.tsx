import { useTranslation } from 'react-i18next';
import type { Criterion } from '#contract/scoring.ts';
import { nextStar, scoreOf } from '#domain/scoring/score-of.ts';
import { useLanguage } from '../i18n/use-language.ts';

interface ScoreReasonProps {
  criteria: readonly Criterion[];
  met: readonly number[];
}

/** Why a record has its stars: "3 of 5 stars: 7 of 14 points. “Has a budget” would bring 4." */
export function ScoreReason({ criteria, met }: ScoreReasonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const score = scoreOf(criteria, met);
  const next = nextStar(criteria, met);
  const said = criteria
    .filter(({ id }) => next?.criteria.includes(id))
    .map(({ description }) => t('scoring.quoted', { text: description }));
  const names = new Intl.ListFormat(language).format(said);
  return (
    <>
      {t('scoring.points', { stars: score.stars, points: score.points, count: score.total })}{' '}
      {next && t('scoring.next', { names, count: said.length, stars: next.stars })}
    </>
  );
}
