import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  icon: Icon;
  /** Names the notice for who comes upon it by its landmark; by default its text speaks for itself. */
  children: ReactNode;
}

/** One calm line above the form: something to know, and perhaps to decide, at leisure. */
export function Notice({ icon: NoticeIcon, children }: NoticeProps) {
  return (
    <div className={classes.notice} role="status">
      <NoticeIcon size={16} stroke={1.5} aria-hidden className={classes.icon} />
      {children}
    </div>
  );
}
