import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RowHandle } from '../design/row-handle.tsx';
import type { RowSide } from '../design/use-row-drag.ts';
import classes from './forms.module.css';
import { HideButton } from './hide-button.tsx';

/** What all rows of the designer that can be moved have. */
export interface PlacedRowProps {
  name: string;
  rowKey: string;
  side: RowSide;
  onMove: (step: -1 | 1) => void;
  onDrag: (event: PointerEvent) => void;
}

interface FieldRowProps extends PlacedRowProps {
  /** To the next section. */
  onMoveFar: (step: -1 | 1) => void;
  onHide: (hidden: boolean) => void;
  isHidden: boolean;
  /** Must be filled in, and is always shown. */
  isRequired: boolean;
}

/** A field in its place. */
export function FieldRow(props: FieldRowProps) {
  const { name, rowKey, side, isHidden, isRequired, onMove, onMoveFar, onDrag, onHide } = props;
  const { t } = useTranslation();
  return (
    <li
      className={classes.fieldRow}
      data-form-row={rowKey}
      data-drag={side}
      data-hidden={isHidden || undefined}
    >
      <RowHandle label={t('forms.move', { name })} onMove={onMove} onMoveFar={onMoveFar} onDrag={onDrag} />
      <bdi className={classes.name}>{name}</bdi>
      {isRequired ? (
        <span className={classes.note}>{t('ownFields.facts.required')}</span>
      ) : (
        <HideButton name={name} isHidden={isHidden} onHide={onHide} />
      )}
    </li>
  );
}
