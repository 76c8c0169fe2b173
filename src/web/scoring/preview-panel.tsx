import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScoringPreview } from '#contract/scoring.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { Stars } from '../design/stars.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { type CriterionDraft, isComplete, wantedOf } from './criteria-draft.ts';
import classes from './scoring.module.css';

/** How long one must have stopped typing before records are counted, in ms. */
const pauseMs = 300;

interface PreviewPanelProps {
  type: RecordType;
  draft: readonly CriterionDraft[];
  isSaving: boolean;
  onSave(): void;
  onDiscard(): void;
}

/** What the edited criteria would do to the stars of records, and the buttons that do it or leave it. */
export function PreviewPanel({ type, draft, isSaving, onSave, onDiscard }: PreviewPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const [settled] = useDebouncedValue(draft, pauseMs);
  const { data, isFetching } = useQuery({
    ...orpc.scoring.preview.queryOptions({ input: { params: { type }, body: wantedOf(settled, language) } }),
    enabled: isComplete(settled),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const isCurrent = data !== undefined && !isFetching && settled === draft;
  const { one, many } = describeType(type).label;
  const records = (count: number) => `${format.number(count)} ${(count === 1 ? one : many)[language]}`;
  return (
    <section className={classes.preview} data-scoring-preview aria-label={t('scoring.preview.title')}>
      <p className={classes.verdict} role="status">
        {isCurrent && isComplete(draft)
          ? data.changed === 0
            ? t('scoring.preview.nobody', { records: records(data.records) })
            : t('scoring.preview.some', {
                changed: format.number(data.changed),
                records: records(data.records),
              })
          : t('scoring.preview.counting')}
      </p>
      {data && data.changed > 0 && <Moves preview={data} type={type} />}
      <div className={classes.buttons}>
        <Button loading={isSaving} onClick={onSave} disabled={!isCurrent && isComplete(draft)}>
          {isCurrent && data.changed > 0
            ? t('scoring.preview.save', { count: data.changed, records: records(data.changed) })
            : t('scoring.preview.saveOnly')}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {t('scoring.preview.discard')}
        </Button>
      </div>
    </section>
  );
}

function Moves({ preview, type }: { preview: ScoringPreview; type: RecordType }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.moves}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('scoring.preview.from')}</th>
            <th scope="col">{t('scoring.preview.to')}</th>
            <th scope="col">{t('scoring.preview.records')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.moves.map(({ from, to, records }) => (
            <tr key={`${from} ${to}`}>
              <td>
                <Stars value={from} />
              </td>
              <td>
                <Stars value={to} />
              </td>
              <td>{format.number(records)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <h3>{t('scoring.preview.examples')}</h3>
        <ul>
          {preview.examples.map(({ id, name, from, to }) => (
            <li key={id}>
              <Link {...recordAddresses(type).open(id)} target="_blank">
                <bdi>{name}</bdi>
              </Link>
              <span className={classes.fromTo}>
                <Stars value={from} size={12} />
                <span aria-hidden>→</span>
                <Stars value={to} size={12} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
