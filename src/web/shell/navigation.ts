import {
  type Icon,
  IconArrowBackUp,
  IconBuilding,
  IconSettings,
  IconSpeakerphone,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';
import type { Workspace } from '#domain/records/own-types.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { type ShortcutId, shortcuts } from './shortcuts.ts';

export interface NavigationItem {
  /** A workspace, or `top` and `bottom` for what is reached from everywhere. */
  place: Workspace | 'top' | 'bottom';
  label: ParseKeys;
  icon: Icon;
  to: LinkProps['to'];
  /** The keys that go there from anywhere. */
  shortcut?: ShortcutId;
  /** What its list is of: how many there are stands behind the word. */
  type?: RecordType;
}

export const workspaceLabels: Record<Workspace, ParseKeys> = {
  contacts: 'shell.workspaces.contacts',
  sales: 'shell.workspaces.sales',
  marketing: 'shell.workspaces.marketing',
  projects: 'shell.workspaces.projects',
};

/** The side bar, in the order shown. One line per page that exists. */
export const navigation: readonly NavigationItem[] = [
  {
    place: 'contacts',
    label: 'shell.navigation.accounts',
    icon: IconBuilding,
    to: '/accounts',
    shortcut: 'goAccounts',
    type: 'account',
  },
  {
    place: 'contacts',
    label: 'shell.navigation.contacts',
    icon: IconUsers,
    to: '/contacts',
    shortcut: 'goContacts',
    type: 'contact',
  },
  {
    place: 'sales',
    label: 'shell.navigation.leads',
    icon: IconUser,
    to: '/leads',
    shortcut: 'goLeads',
    type: 'lead',
  },
  {
    place: 'marketing',
    label: 'shell.navigation.campaigns',
    icon: IconSpeakerphone,
    to: '/campaigns',
    shortcut: 'goCampaigns',
    type: 'campaign',
  },
  {
    place: 'bottom',
    label: 'shell.navigation.changes',
    icon: IconArrowBackUp,
    to: '/changes',
    shortcut: 'goChanges',
  },
  {
    place: 'bottom',
    label: 'shell.navigation.settings',
    icon: IconSettings,
    to: '/settings',
    shortcut: 'goSettings',
  },
];

/** The keys that go to a page, where it has any: "G L". */
export function goKeys({ shortcut }: NavigationItem): string | undefined {
  return shortcut && shortcuts[shortcut].keys;
}
