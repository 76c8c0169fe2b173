import {
  type Icon,
  IconArrowRight,
  IconCopyCheck,
  IconDevices,
  IconFileImport,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSun,
  IconSunMoon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Preferences } from '#contract/session.ts';
import type { Permission } from '#domain/people/roles.ts';
import { goKeys, navigation } from './navigation.ts';

/** What a command can set in motion. */
export interface CommandContext {
  go: (to: LinkProps['to']) => void;
  change: (preferences: Partial<Preferences>) => void;
  showShortcuts: () => void;
  signOut: () => void;
}

export interface Command {
  id: string;
  label: (t: TFunction) => string;
  icon: Icon;
  /** Shown beside it; bound elsewhere. */
  keys?: string;
  /** Left out for who may not. */
  needs?: Permission;
  run: (context: CommandContext) => void;
}

/** Everything the palette offers besides records. One entry per command. */
export const commands: readonly Command[] = [
  {
    id: 'new-lead',
    label: (t) => t('commands.newLead'),
    icon: IconPlus,
    keys: 'N',
    needs: 'records.write',
    run: ({ go }) => go('/leads/new'),
  },
  {
    id: 'import',
    label: (t) => t('commands.import'),
    icon: IconFileImport,
    needs: 'imports.run',
    run: ({ go }) => go('/imports/new'),
  },
  {
    id: 'find-duplicates',
    label: (t) => t('commands.findDuplicates'),
    icon: IconCopyCheck,
    run: ({ go }) => go('/duplicates'),
  },
  ...navigation.map(
    (item): Command => ({
      id: `go ${item.label}`,
      label: (t) => t('commands.goTo', { page: lowerFirst(t(item.label)) }),
      icon: IconArrowRight,
      ...(item.shortcut && { keys: goKeys(item) }),
      run: ({ go }) => go(item.to),
    }),
  ),
  {
    id: 'language-nb',
    // Each in the language it leads to: who wants it may read no other.
    label: () => 'Bytt til norsk bokmål',
    icon: IconLanguage,
    run: ({ change }) => change({ language: 'nb' }),
  },
  {
    id: 'language-en',
    label: () => 'Switch to English',
    icon: IconLanguage,
    run: ({ change }) => change({ language: 'en' }),
  },
  {
    id: 'scheme-light',
    label: (t) => t('commands.light'),
    icon: IconSun,
    run: ({ change }) => change({ colorScheme: 'light' }),
  },
  {
    id: 'scheme-dark',
    label: (t) => t('commands.dark'),
    icon: IconMoon,
    run: ({ change }) => change({ colorScheme: 'dark' }),
  },
  {
    id: 'scheme-auto',
    label: (t) => t('commands.auto'),
    icon: IconSunMoon,
    run: ({ change }) => change({ colorScheme: 'auto' }),
  },
  {
    id: 'shortcuts',
    label: (t) => t('commands.shortcuts'),
    icon: IconKeyboard,
    keys: '?',
    run: ({ showShortcuts }) => showShortcuts(),
  },
  {
    id: 'sessions',
    label: (t) => t('commands.sessions'),
    icon: IconDevices,
    run: ({ go }) => go('/settings/sessions'),
  },
  {
    id: 'sign-out',
    label: (t) => t('commands.signOut'),
    icon: IconLogout,
    run: ({ signOut }) => signOut(),
  },
];

/** Within a sentence the name of a page has no capital. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
