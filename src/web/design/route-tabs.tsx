import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '../i18n/use-format.ts';
import classes from './route-tabs.module.css';

export interface RouteTab {
  label: string;
  link: LinkProps;
  count?: number | undefined;
  /** The pages below its address belong to it, too. */
  withPagesBelow?: boolean;
}

interface RouteTabsProps {
  /** Names the row of tabs for who cannot see what it belongs to. */
  label: string;
  tabs: readonly RouteTab[];
}

/** Tabs that are pages with addresses of their own, and therefore links. */
export function RouteTabs({ label, tabs }: RouteTabsProps) {
  const format = useFormat();
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          {...tab.link}
          className={classes.tab}
          activeOptions={{ exact: !tab.withPagesBelow, includeSearch: false }}
          activeProps={{ className: classes.active, 'aria-current': 'page' }}
        >
          {tab.label}
          {tab.count !== undefined && <span className={classes.count}>{format.number(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
