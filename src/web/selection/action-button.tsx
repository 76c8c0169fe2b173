import { Button, FocusTrap, Popover } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LateDialog } from '../design/late-dialog.tsx';
import type { ActionTarget, SelectionAction } from './action.ts';
import { countedRecords } from './record-words.ts';
import classes from './selection.module.css';

interface ActionButtonProps {
  action: SelectionAction;
  /** What its panel is open for. */
  target: ActionTarget | null;
  onBegin(): void;
  onDone(): void;
}

/** Begins an action on the selected records, and holds what it asks. */
export function ActionButton({ action, target, onBegin, onDone }: ActionButtonProps) {
  const { t } = useTranslation();
  const { label, keys, Panel, dialogTitle } = action;
  const button = (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes.action}
      aria-keyshortcuts={keys}
      aria-haspopup={Panel && 'dialog'}
      aria-expanded={Panel && target !== null}
      onClick={target === null ? onBegin : onDone}
    >
      {t(label)}
    </Button>
  );
  if (Panel === undefined) return button;
  // The focus is caught as the panel comes, which may be later than what it stands in.
  const panel = target && (
    <Suspense>
      <FocusTrap active>
        <div>
          <Panel target={target} onDone={onDone} />
        </div>
      </FocusTrap>
    </Suspense>
  );
  if (dialogTitle !== undefined)
    return (
      <>
        {button}
        <LateDialog
          opened={target !== null}
          onClose={onDone}
          title={target && t(dialogTitle, { records: countedRecords(target.type, target.count) })}
          size={440}
        >
          {panel}
        </LateDialog>
      </>
    );
  return (
    <Popover opened={target !== null} onDismiss={onDone} position="bottom-start">
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t(label)}>
        {panel}
      </Popover.Dropdown>
    </Popover>
  );
}
