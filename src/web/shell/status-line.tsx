import { IconWifiOff } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../live/use-live-updates.ts';
import classes from './page.module.css';

/** What stands at the right of every page's status line: running jobs and the like. One line each. */
const everywhere: readonly ComponentType[] = [ConnectionNotice];

/** The line at the foot of a page: at the left what the page says of itself. */
export function StatusLine({ children }: { children?: ReactNode }) {
  return (
    <footer className={classes.status}>
      {children}
      <span className={classes.grow} />
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
  const isBroken = !online || live === 'waiting';
  return (
    <span role="status" className={classes.notice}>
      {isBroken && (
        <>
          <IconWifiOff size={15} stroke={1.5} aria-hidden />
          {online ? t('shell.reconnecting') : t('shell.offline')}
        </>
      )}
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
