import { Menu, UnstyledButton } from '@mantine/core';
import { IconDevices, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../auth/me.ts';
import { signOut } from '../auth/sign-out.ts';
import { Avatar } from '../design/avatar.tsx';
import classes from './side-bar.module.css';

/** One's own name at the foot of the side bar, and behind it what concerns oneself. */
export function AccountMenu({ onLeave }: { onLeave?: () => void }) {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  if (!me) return null;
  return (
    <Menu position="top-start" width={210}>
      <Menu.Target>
        <UnstyledButton className={classes.link} fz={14}>
          <Avatar name={me.name} />
          <span className={classes.label}>{me.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          to="/settings/account"
          onClick={onLeave}
          leftSection={<IconUserCircle size={16} stroke={1.5} />}
        >
          {t('shell.account.settings')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to="/settings/sessions"
          onClick={onLeave}
          leftSection={<IconDevices size={16} stroke={1.5} />}
        >
          {t('shell.account.sessions')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout size={16} stroke={1.5} />}>
          {t('shell.account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
