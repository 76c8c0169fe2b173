import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { otherLanguage } from '#domain/people/roles.ts';
import { importanceOptions, importances } from '#domain/scoring/score-of.ts';
import { RowHandle } from '../design/row-handle.tsx';
import type { RowSide } from '../design/use-row-drag.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { CriterionDraft } from './criteria-draft.ts';
import classes from './scoring.module.css';

interface CriterionRowProps {
  criterion: CriterionDraft;
  place: number;
  /** Whether what it says is another than is kept: then the other language is there too. */
  isReworded: boolean;
  problems: Readonly<Record<'description' | 'translation', string | undefined>>;
  side: RowSide;
  onChange(change: Partial<Omit<CriterionDraft, 'key' | 'id'>>): void;
  onMove(step: -1 | 1): void;
  onRemove(): void;
  onDrag(event: PointerEvent): void;
}

/** One criterion: what it says, how much it counts, its place among the others. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, place, isReworded, problems, side, onChange, onMove, onRemove, onDrag } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const name = criterion.description.trim() || t('scoring.unnamed', { number: place + 1 });
  return (
    <li className={classes.row} data-drag={side} data-criterion={criterion.key}>
      <RowHandle label={t('scoring.move', { name })} onMove={onMove} onDrag={onDrag} />
      <TextInput
        className={classes.description}
        aria-label={t('scoring.descriptionOf', { number: place + 1 })}
        placeholder={t('scoring.placeholder')}
        maxLength={200}
        value={criterion.description}
        error={problems.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      {isReworded && (
        <TextInput
          className={classes.translation}
          size="xs"
          label={t(`scoring.translation.${otherLanguage(language)}`)}
          placeholder={criterion.description}
          maxLength={200}
          value={criterion.translation}
          error={problems.translation}
          onChange={(event) => onChange({ translation: event.currentTarget.value })}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('scoring.importanceOf', { name })}
        className={classes.importance}
        data={importanceOptions.map(({ value, label }) => ({ value, label: label[language] }))}
        value={criterion.importance}
        onChange={(chosen) => {
          const importance = importances.find((known) => known === chosen);
          if (importance) onChange({ importance });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.remove}
        aria-label={t('scoring.remove', { name })}
        onClick={onRemove}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  );
}
