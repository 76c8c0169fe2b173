import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#domain/fields/field.ts';
import type { FormRow } from '#domain/forms/form-rows.ts';
import { RowHandle } from '../design/row-handle.tsx';
import { BilingualInputs } from '../own-fields/bilingual-inputs.tsx';
import type { PlacedRowProps } from './field-row.tsx';
import classes from './forms.module.css';

interface SectionRowProps extends PlacedRowProps {
  section: Extract<FormRow, { kind: 'section' }>['section'];
  isEmpty: boolean;
  isRenamed: boolean;
  problem: string | undefined;
  onRename: (isRenamed: boolean) => void;
  onLabel: (label: Bilingual) => void;
  /** Null for one that stays. */
  onRemove: (() => void) | null;
}

/** A section: its name, which can be another, and its place. */
export function SectionRow(props: SectionRowProps) {
  const { name, rowKey, side, section, isEmpty, isRenamed, problem } = props;
  const { onMove, onDrag, onRename, onLabel, onRemove } = props;
  const { t } = useTranslation();
  return (
    <li className={classes.sectionRow} data-form-row={rowKey} data-drag={side}>
      <RowHandle label={t('forms.moveSection', { name })} onMove={onMove} onDrag={onDrag} />
      <h4 className={classes.name}>
        <bdi>{name}</bdi>
      </h4>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('forms.rename', { name })}
        aria-expanded={isRenamed}
        onClick={() => onRename(!isRenamed)}
      >
        <IconPencil size={16} stroke={1.5} />
      </ActionIcon>
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('forms.remove', { name })} onClick={onRemove}>
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      )}
      {(isRenamed || problem !== undefined) && (
        <form
          className={classes.naming}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onRename(false);
          }}
        >
          <BilingualInputs
            labels={{ en: t('ownFields.inputs.label.en'), nb: t('ownFields.inputs.label.nb') }}
            path="label"
            value={section.label ?? { en: '', nb: '' }}
            maxLength={100}
            problems={problem === undefined ? {} : { label: problem }}
            onChange={onLabel}
          />
          <Button type="submit" variant="default" size="compact-sm">
            {t('forms.renamed')}
          </Button>
        </form>
      )}
      {isEmpty && <p className={classes.empty}>{t('forms.empty')}</p>}
    </li>
  );
}
