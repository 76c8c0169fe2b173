import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../design/key-hint.tsx';
import { useFormat } from '../i18n/use-format.ts';
import classes from './page.module.css';
import { useShell } from './shell-context.ts';
import { StatusLine } from './status-line.tsx';

interface PageProps {
  /** Names the page in the browser's tab; is its heading, too, unless `heading` says otherwise. */
  title: string;
  /** What stands in the `h1` instead of the title: a name that opens a menu, a person with stars. */
  heading?: ReactNode;
  /** Before the heading: a way back, a face. */
  before?: ReactNode;
  /** A line of facts under the heading. */
  subtitle?: ReactNode;
  /** An exact number behind the heading. */
  count?: number | undefined;
  /** Buttons at the right; at most one of them primary. */
  actions?: ReactNode;
  /** Without the search of everything, where the room is needed for buttons. */
  withoutSearch?: boolean;
  /** Below the header: filter chips, tabs, the actions bar. */
  toolbar?: ReactNode;
  /** What the status line at the foot says of this page. */
  status?: ReactNode;
  /** The content scrolls by itself (a grid, a split pane) and takes all the height there is. */
  fill?: boolean;
  children?: ReactNode;
}

/** One page within the shell: header, what stands below it, content, status line. */
export function Page(props: PageProps) {
  const { title, heading, before, subtitle, count, actions, withoutSearch, toolbar, status, fill, children } =
    props;
  const { t } = useTranslation();
  const format = useFormat();
  const { openSideBar } = useShell();
  useEffect(() => {
    document.title = `${title} – ${t('common.appName')}`;
  }, [title, t]);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.burger}
          aria-label={t('shell.openMenu')}
          onClick={openSideBar}
        >
          <IconMenu2 size={18} stroke={1.5} />
        </ActionIcon>
        {before}
        <div className={classes.titles}>
          <h1 className={classes.title}>{heading ?? title}</h1>
          {subtitle}
        </div>
        {count !== undefined && <span className={classes.count}>{format.number(count)}</span>}
        <div className={classes.grow} />
        {!withoutSearch && <SearchButton />}
        {actions}
      </header>
      {toolbar}
      <div className={classes.content} data-fill={fill || undefined}>
        {children}
      </div>
      <StatusLine>{status}</StatusLine>
    </div>
  );
}

function SearchButton() {
  const { t } = useTranslation();
  const { openPalette } = useShell();
  return (
    <UnstyledButton className={classes.search} onClick={openPalette} aria-keyshortcuts="Control+K">
      <IconSearch size={16} stroke={1.5} aria-hidden />
      <span className={classes.searchText}>{t('shell.searchAll')}</span>
      <KeyHint keys="Ctrl K" />
    </UnstyledButton>
  );
}
