import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';
import { ShellContext } from './shell-context.ts';
import { SideBar } from './side-bar.tsx';

/** The frame of every signed-in page: side bar (a drawer on a phone) and the page beside it. */
export function Shell() {
  const { t } = useTranslation();
  const [sideBar, { open, close }] = useDisclosure(false);
  const actions = useMemo(() => ({ openSideBar: open, openPalette: () => {} }), [open]);
  return (
    <ShellContext value={actions}>
      <div className={classes.app}>
        <div className={classes.side}>
          <SideBar />
        </div>
        <Drawer
          opened={sideBar}
          onClose={close}
          size={264}
          withCloseButton={false}
          padding={0}
          aria-label={t('shell.menu')}
          classNames={{ content: classes.drawer, body: classes.drawerBody }}
        >
          <SideBar onLeave={close} />
        </Drawer>
        <main id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
    </ShellContext>
  );
}
