import { IconWifiOff } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../design/live-region.tsx';
import { RunningImports } from '../imports/running-imports.tsx';
import { RunningJobs } from '../jobs/running-jobs.tsx';
import { useLiveState } from '../live/use-live-updates.ts';
import classes from './page.module.css';

/** What stands at the right of every page's status line: running jobs and the like. One line each. */
const everywhere: readonly ComponentType[] = [RunningJobs, RunningImports, ConnectionNotice];

/** The line at the foot of a page: at the left what the page says of itself. Not there while nothing is said. */
export function StatusLine({ children }: { children?: ReactNode }) {
  return (
    <footer className={classes.status}>
      {children ? <div className={classes.own}>{children}</div> : <div className={classes.grow} />}
      {everywhere.map((Item) => (
        <Item key={Item.displayName ?? Item.name} />
      ))}
    </footer>
  );
}

/** Says so when what is on the screen may be old. */
function ConnectionNotice() {
  const { t } = useTranslation();
  const live = useLiveState();
  const online = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  const notice = online ? (live === 'waiting' ? t('shell.reconnecting') : null) : t('shell.offline');
  useEffect(() => {
    if (notice !== null) announce(notice);
  }, [notice]);
  if (notice === null) return null;
  return (
    <span className={classes.notice}>
      <IconWifiOff size={15} stroke={1.5} aria-hidden />
      {notice}
    </span>
  );
}

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
