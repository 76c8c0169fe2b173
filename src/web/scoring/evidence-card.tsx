import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ScoringEvidence } from '#contract/scoring.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { type Importance, importanceOptions } from '#domain/scoring/score-of.ts';
import { orpc } from '../api/client.ts';
import { Card } from '../design/card.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { CriterionDraft } from './criteria-draft.ts';
import classes from './evidence.module.css';
import { ShareBar } from './share-bar.tsx';

interface EvidenceCardProps {
  type: RecordType;
  /** The criteria as they are being edited. */
  draft: readonly CriterionDraft[];
  /** Takes a suggested importance into what is being edited. */
  onSuggestion(key: string, importance: Importance): void;
}

/** What the firm's own converted and lost leads say of each criterion, with the counts behind it. */
export function EvidenceCard({ type, draft, onSuggestion }: EvidenceCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(orpc.scoring.evidence.queryOptions({ input: { type } }));
  const many = describeType(type).label.many[language];
  return (
    <Card title={t('scoring.evidence.title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null && <Skeleton height={160} radius="md" />
      ) : (
        <>
          <p className={classes.text}>
            {t('scoring.evidence.text', {
              many,
              converted: format.number(data.converted),
              lost: format.number(data.lost),
              fewest: data.fewest,
            })}
          </p>
          <ul className={classes.criteria}>
            {data.criteria.map((one) => (
              <CriterionEvidence
                key={one.id}
                evidence={one}
                edited={draft.find(({ id }) => id === one.id)}
                onSuggestion={onSuggestion}
              />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

interface CriterionEvidenceProps {
  evidence: ScoringEvidence['criteria'][number];
  edited: CriterionDraft | undefined;
  onSuggestion: EvidenceCardProps['onSuggestion'];
}

function CriterionEvidence({ evidence, edited, onSuggestion }: CriterionEvidenceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { description, met, unmet, lift, verdict, suggested } = evidence;
  const nameOf = (importance: Importance) =>
    importanceOptions.find(({ value }) => value === importance)?.label[language] ?? '';
  const times = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(lift ?? 0);
  return (
    <li className={classes.criterion} data-evidence>
      <h3 className={classes.name}>
        <bdi>{description}</bdi>
      </h3>
      <div className={classes.bars}>
        <ShareBar label={t('scoring.evidence.met')} share={met} isStrong />
        <ShareBar label={t('scoring.evidence.unmet')} share={unmet} />
      </div>
      <p className={classes.verdict}>
        {verdict === 'raises' && lift !== null
          ? t('scoring.evidence.verdicts.raisesBy', { times })
          : t(`scoring.evidence.verdicts.${verdict}`)}{' '}
        {suggested !== null &&
          (edited?.importance === suggested
            ? t('scoring.evidence.asSuggested', { importance: nameOf(suggested) })
            : t('scoring.evidence.suggested', { importance: nameOf(suggested) }))}
      </p>
      {suggested !== null && edited && edited.importance !== suggested && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.use}
          onClick={() => onSuggestion(edited.key, suggested)}
          aria-label={t('scoring.evidence.useOf', { importance: nameOf(suggested), name: description })}
        >
          {t('scoring.evidence.use', { importance: nameOf(suggested) })}
        </Button>
      )}
    </li>
  );
}
