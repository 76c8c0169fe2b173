import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { announce } from './live-region.tsx';
import classes from './toast.module.css';

interface ToastOptions {
  /** Takes the act back; with it the toast stays twice as long. */
  undo?: () => Promise<unknown> | unknown;
  /** Leads to what the message is about. */
  link?: { label: string; to: LinkProps };
  /** Shows what the message leaves out. */
  more?: { label: string; act: () => void };
}

/** Says what was just done, for a moment, with a way to take it back. */
export function showToast(message: string, { undo, link, more }: ToastOptions = {}): void {
  const id = notifications.show({
    message: (
      <span className={classes.line}>
        <span>{message}</span>
        {link && (
          <Link {...link.to} className={classes.action} onClick={() => notifications.hide(id)}>
            {link.label}
          </Link>
        )}
        {more && (
          <Button
            variant="transparent"
            size="compact-sm"
            className={classes.action}
            onClick={() => {
              notifications.hide(id);
              more.act();
            }}
          >
            {more.label}
          </Button>
        )}
        {undo && (
          <UndoButton
            onClick={() => {
              notifications.hide(id);
              void Promise.resolve(undo()).catch(showProblemToast);
            }}
          />
        )}
      </span>
    ),
    autoClose: undo || more || link ? 10_000 : 5_000,
    role: 'status',
    // Said once, by the live region that stood there before.
    'aria-live': 'off',
    className: classes.toast,
  });
  announce(message);
}

/** Says that something could not be done, where there is no better place to say it. */
export function showProblemToast(error: unknown): void {
  const { detail } = problemOf(error);
  notifications.show({
    message: detail,
    autoClose: 10_000,
    role: 'alert',
    className: `${classes.toast} ${classes.problem}`,
  });
}

function UndoButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button variant="transparent" size="compact-sm" className={classes.action} onClick={onClick}>
      {t('common.undo')}
    </Button>
  );
}
