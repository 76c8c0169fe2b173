import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
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
  const row = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab of another page is to be seen where there is not room for all
  useEffect(() => {
    const show = (): void => {
      const tab = row.current?.querySelector<HTMLElement>('[aria-current]');
      if (tab)
        row.current?.scrollTo({ left: tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2 });
    };
    show();
    // Tabs have other widths in the letters that are still on their way.
    void document.fonts.ready.then(show);
  }, [path]);
  return (
    <nav ref={row} aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          {...tab.link}
          className={classes.tab}
          activeOptions={{ exact: !tab.withPagesBelow, includeSearch: false }}
          activeProps={{ className: classes.active, 'aria-current': 'page' }}
        >
          <bdi>{tab.label}</bdi>
          {tab.count !== undefined && <span className={classes.count}>{format.number(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
