import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconDevices, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languages } from '#domain/people/roles.ts';
import { useChangePreferences } from '../auth/preferences.ts';
import { signOut } from '../auth/sign-out.ts';
import { useMe } from '../auth/use-me.ts';
import { Avatar } from '../design/avatar.tsx';
import { languageNames } from '../i18n/language.ts';
import { useShell } from './shell-context.ts';
import classes from './side-bar.module.css';

const colorSchemes = ['light', 'dark', 'auto'] as const;

/** One's own name at the foot of the side bar, and behind it what concerns oneself. */
export function AccountMenu({ onLeave }: { onLeave?: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { openShortcutHelp } = useShell();
  return (
    <Menu position="top-start" width={230} checkIcon={<IconCheck size={16} stroke={1.5} />}>
      <Menu.Target>
        <UnstyledButton className={classes.link} fz={14}>
          <Avatar name={me.name} />
          <span className={classes.label}>{me.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          renderRoot={(props) => <Link to="/settings/account" {...props} />}
          onClick={onLeave}
          leftSection={<IconUserCircle size={16} stroke={1.5} />}
        >
          {t('shell.account.settings')}
        </Menu.Item>
        <Menu.Item
          renderRoot={(props) => <Link to="/settings/sessions" {...props} />}
          onClick={onLeave}
          leftSection={<IconDevices size={16} stroke={1.5} />}
        >
          {t('shell.account.sessions')}
        </Menu.Item>
        <Menu.Item onClick={openShortcutHelp} leftSection={<IconKeyboard size={16} stroke={1.5} />}>
          {t('shell.account.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <ColorSchemeItems />
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout size={16} stroke={1.5} />}>
          {t('shell.account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageItems() {
  const { t } = useTranslation();
  const { language } = useMe().preferences;
  const preferences = useChangePreferences();
  return (
    <Menu.RadioGroup value={language}>
      <Menu.Label>{t('preferences.language')}</Menu.Label>
      {languages.map((each) => (
        <Menu.RadioItem
          key={each}
          value={each}
          lang={each}
          onChange={() => preferences.mutate({ language: each })}
        >
          {languageNames[each]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function ColorSchemeItems() {
  const { t } = useTranslation();
  const { colorScheme } = useMe().preferences;
  const preferences = useChangePreferences();
  return (
    <Menu.RadioGroup value={colorScheme}>
      <Menu.Label>{t('preferences.colorScheme')}</Menu.Label>
      {colorSchemes.map((each) => (
        <Menu.RadioItem key={each} value={each} onChange={() => preferences.mutate({ colorScheme: each })}>
          {t(`preferences.colorSchemes.${each}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
