import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import { useMe } from '../auth/use-me.ts';
import { KeyHint } from '../design/key-hint.tsx';
import { showToast } from '../design/toast.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useShortcut } from '../shell/use-shortcut.ts';
import type { ActionTarget, SelectionAction } from './action.ts';
import { ActionButton } from './action-button.tsx';
import { selectionActions } from './actions.ts';
import { isDeleteKey } from './delete-key.ts';
import classes from './selection.module.css';
import { SelectionMenu } from './selection-menu.tsx';
import type { SentSelection } from './selection-of.ts';

interface SelectionBarProps {
  type: RecordType;
  /** The records are in the bin. */
  bin?: boolean;
  /** How many rows the list has; null while they are being counted. */
  total: number | null;
  /** How many are picked; null where all are, and they are not counted yet. */
  picked: number | null;
  /** What is picked, as it is sent; null while it cannot be told. */
  selection: () => SentSelection | null;
  onAll(): void;
  onNone(): void;
  /** What was selected is not in the list any more. */
  onLeft(): void;
  /** Where the menu of the rows was asked for. */
  menuAt: { readonly x: number; readonly y: number } | null;
  onMenuClosed(): void;
  /** What stands there while nothing is selected. */
  children?: ReactNode;
}

/** What can be done to the selected records. It stands in place of the filter while anything is selected. */
export function SelectionBar(props: SelectionBarProps) {
  const {
    type,
    bin = false,
    total,
    picked,
    selection,
    onAll,
    onNone,
    onLeft,
    menuAt,
    onMenuClosed,
    children,
  } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { permissions } = useMe();
  const [asking, setAsking] = useState<{ action: SelectionAction; target: ActionTarget } | null>(null);
  const before = useRef<Element | null>(null);
  const count = picked ?? total ?? 0;
  const offered = selectionActions.filter(
    ({ allow, where, suits, takes }) =>
      permissions.includes(allow) &&
      (suits === undefined || suits(type)) &&
      where === (bin ? 'bin' : 'list') &&
      (takes === undefined || (count >= takes.least && count <= takes.most)),
  );

  const begin = (action: SelectionAction): void => {
    if (count === 0 || !offered.includes(action)) return;
    const chosen = selection();
    if (chosen === null) {
      showToast(t('selection.notReady'));
      return;
    }
    const target: ActionTarget = { type, selection: chosen, count };
    before.current = document.activeElement;
    if (action.Panel === undefined) void actAtOnce(action, target);
    else setAsking({ action, target });
  };
  const actAtOnce = async ({ act, leaves }: SelectionAction, target: ActionTarget): Promise<void> => {
    const isDone = await act?.(target);
    if (isDone && leaves) onLeft();
  };
  const done = (): void => {
    setAsking(null);
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  useShortcut('assign', () => {
    const assign = offered.find(({ id }) => id === 'assign');
    if (assign) begin(assign);
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const remove = offered.find(({ id }) => id === 'delete');
    if (remove && isDeleteKey(event)) begin(remove);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const all = total !== null && picked !== total && total > 0 && (
    <UnstyledButton className={classes.all} onClick={onAll} aria-keyshortcuts="Control+A">
      {t('selection.all', { rows: format.number(total) })}
      <KeyHint keys="Ctrl A" />
    </UnstyledButton>
  );
  if (count === 0)
    return (
      <div className={classes.idle}>
        {children}
        {all}
      </div>
    );
  const of = total !== null && count !== total && count > total / 2;
  return (
    <div
      className={classes.bar}
      role="toolbar"
      aria-label={t('selection.actions')}
      data-asking={asking !== null || undefined}
      onKeyDown={(event) => {
        // Not in panels and menus, which stand elsewhere in the page and take the key for themselves.
        const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key === 'Escape' && isHere) onNone();
      }}
    >
      <strong className={classes.count}>
        {of
          ? t('selection.countOf', { rows: format.number(count), total: format.number(total) })
          : t('grid.picked', { count, rows: format.number(count) })}
      </strong>
      <div className={classes.actions}>
        {offered.map((action) => (
          <ActionButton
            key={action.id}
            action={action}
            target={asking?.action.id === action.id ? asking.target : null}
            onBegin={() => begin(action)}
            onDone={done}
          />
        ))}
      </div>
      <div className={classes.scope}>
        {all}
        <UnstyledButton className={classes.all} onClick={onNone} aria-keyshortcuts="Escape">
          {t('selection.none')}
          <KeyHint keys="Esc" />
        </UnstyledButton>
      </div>
      {menuAt && <SelectionMenu at={menuAt} actions={offered} onAct={begin} onClose={onMenuClosed} />}
    </div>
  );
}
