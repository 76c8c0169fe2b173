import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { describeType } from '#domain/records/record-types.ts';
import { categoryStyle } from '../categories/category-style.ts';
import { announce } from '../design/live-region.tsx';
import dragClasses from '../design/row-drag.module.css';
import { RowHandle } from '../design/row-handle.tsx';
import { showProblemToast } from '../design/toast.tsx';
import { type RowSide, useRowDrag } from '../design/use-row-drag.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { isScored } from '../scoring/use-criteria.ts';
import { workspaceLabels } from '../shell/navigation.ts';
import { moved } from '../views/moved.ts';
import classes from './own-types.module.css';
import { arrangeTypes } from './save-type.ts';
import { ownTypeIcon } from './type-icon.tsx';

interface TypeListProps {
  types: readonly OwnType[];
  /** Null for who may only look. */
  onEdit: ((id: number) => void) | null;
}

/** The own record types in the order of the side bar, to be dragged or moved by the arrows. */
export function TypeList({ types, onEdit }: TypeListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  /** As they were put, until the server has them so. */
  const [wanted, setWanted] = useState<readonly OwnType[] | null>(null);
  const shown = wanted ?? types;
  const move = (from: number, to: number): void => {
    const [type, target] = [shown[from], shown[to]];
    if (!type || !target || type === target) return;
    const next = moved(shown, type, target);
    setWanted(next);
    announce(t('ownLists.place', { name: type.label.many[language], place: to + 1, count: shown.length }));
    void arrangeTypes(next)
      .catch(showProblemToast)
      .finally(() => setWanted(null));
  };
  const { list, sideOf, begin } = useRowDrag(move);
  return (
    <ol className={classes.list} ref={list}>
      {shown.map((type, place) => (
        <TypeRow
          key={type.id}
          type={type}
          side={sideOf(place)}
          onEdit={onEdit}
          onMove={(step) => move(place, place + step)}
          onDrag={(event) => begin(event, place)}
        />
      ))}
    </ol>
  );
}

interface TypeRowProps extends Pick<TypeListProps, 'onEdit'> {
  type: OwnType;
  side: RowSide;
  onMove(step: -1 | 1): void;
  onDrag(event: PointerEvent): void;
}

function TypeRow({ type, side, onEdit, onMove, onDrag }: TypeRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const Icon = ownTypeIcon(type.icon);
  const { name, label, base, workspace, path } = type;
  const many = label.many[language];
  const facts = [
    t('ownTypes.basedOn', { base: describeType(base).label.one[language] }),
    t('ownTypes.under', { workspace: t(workspaceLabels[workspace]) }),
    `/${path}`,
  ];
  return (
    <li className={`${dragClasses.row} ${classes.row}`} data-drag={side} data-type={name}>
      {onEdit && <RowHandle label={t('ownLists.move', { name: many })} onMove={onMove} onDrag={onDrag} />}
      <span className={classes.picture} style={categoryStyle(type.color)}>
        <Icon size={18} stroke={1.5} aria-hidden />
      </span>
      <span className={classes.named}>
        <Link to="/$path" params={{ path }} className={classes.name}>
          <bdi>{capitalised(many)}</bdi>
        </Link>
        <span className={classes.meta}>{facts.join(' · ')}</span>
      </span>
      <span className={classes.links}>
        <Link to="/settings/fields/$type" params={{ type: name }}>
          {t('ownTypes.fields')}
        </Link>
        <Link to="/settings/forms/$type" params={{ type: name }}>
          {t('ownTypes.form')}
        </Link>
        {isScored(name) && (
          <Link to="/settings/scoring/$type" params={{ type: name }}>
            {t('ownTypes.criteria')}
          </Link>
        )}
      </span>
      {onEdit && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('ownTypes.edit', { name: many })}
          onClick={() => onEdit(type.id)}
        >
          {t('ownTypes.change')}
        </Button>
      )}
    </li>
  );
}
