import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApplyPreferences } from '../auth/preferences.ts';
import { useMay, useMe } from '../auth/use-me.ts';
import { useUndoKey } from '../change-sets/use-undo-key.ts';
import { useLiveUpdates } from '../live/use-live-updates.ts';
import { FieldsRevisionProvider, useAdoptedFields } from '../own-fields/adopt-own-fields.ts';
import classes from './shell.module.css';
import { ShellContext } from './shell-context.ts';
import { SideBar } from './side-bar.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import { useGoKeys } from './use-go-keys.ts';
import { useLateDisclosure } from './use-late-disclosure.ts';
import { useShortcut } from './use-shortcut.ts';

const SideBarDrawer = lazy(() =>
  import('./side-bar-drawer.tsx').then((module) => ({ default: module.SideBarDrawer })),
);
const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const ShortcutHelp = lazy(() =>
  import('./shortcut-help.tsx').then((module) => ({ default: module.ShortcutHelp })),
);

/** The frame of every signed-in page: side bar (a drawer on a phone) and the page beside it. */
export function Shell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay('records.write');
  const main = useRef<HTMLElement>(null);
  const sideBar = useLateDisclosure();
  const palette = useLateDisclosure();
  const help = useLateDisclosure();
  const actions = useMemo(
    () => ({ openSideBar: sideBar.open, openPalette: palette.open, openShortcutHelp: help.open }),
    [sideBar.open, palette.open, help.open],
  );
  useApplyPreferences(useMe().preferences);
  useLiveUpdates();
  const fieldsRevision = useAdoptedFields();
  useFocusOnNavigation(main);
  useShortcut('palette', palette.open);
  useShortcut('help', help.open);
  useUndoKey();
  useGoKeys();
  useShortcut('newLead', () => {
    if (mayWrite) void navigate({ to: '/leads/new' });
  });
  return (
    <ShellContext value={actions}>
      <a href="#main" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <div className={classes.app}>
        <div className={classes.side}>
          <SideBar />
        </div>
        <main id="main" ref={main} tabIndex={-1} className={classes.main}>
          <FieldsRevisionProvider value={fieldsRevision}>
            <Outlet />
          </FieldsRevisionProvider>
        </main>
      </div>
      <Suspense fallback={null}>
        {sideBar.wasOpened && <SideBarDrawer opened={sideBar.opened} onClose={sideBar.close} />}
        {palette.wasOpened && (
          <Palette opened={palette.opened} onClose={palette.close} onShowShortcuts={help.open} />
        )}
        {help.wasOpened && <ShortcutHelp opened={help.opened} onClose={help.close} />}
      </Suspense>
    </ShellContext>
  );
}
