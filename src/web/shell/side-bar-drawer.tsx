import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';
import { SideBar } from './side-bar.tsx';

interface SideBarDrawerProps {
  opened: boolean;
  onClose: () => void;
}

/** The side bar where there is no room for it beside the page. */
export function SideBarDrawer({ opened, onClose }: SideBarDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={264} classNames={{ content: classes.drawer }}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('shell.menu')}>
        <SideBar onLeave={onClose} />
      </Drawer.Content>
    </Drawer.Root>
  );
}
