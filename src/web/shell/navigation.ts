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
import { useRecordCount } from './use-record-count.ts';

export type Workspace = 'contacts' | 'sales' | 'marketing' | 'projects';

export interface NavigationItem {
  /** A workspace, or `top` and `bottom` for what is reached from everywhere. */
  place: Workspace | 'top' | 'bottom';
  label: ParseKeys;
  icon: Icon;
  to: LinkProps['to'];
  /** A hook for the figure behind the word; `undefined` while it is not known. */
  useCount?: () => number | undefined;
}

export const workspaceLabels: Record<Workspace, ParseKeys> = {
  contacts: 'shell.workspaces.contacts',
  sales: 'shell.workspaces.sales',
  marketing: 'shell.workspaces.marketing',
  projects: 'shell.workspaces.projects',
};

/** The side bar, in the order shown. One line per page that exists. */
export const navigation: readonly NavigationItem[] = [
  { place: 'contacts', label: 'shell.navigation.accounts', icon: IconBuilding, to: '/accounts' },
  { place: 'contacts', label: 'shell.navigation.contacts', icon: IconUsers, to: '/contacts' },
  {
    place: 'sales',
    label: 'shell.navigation.leads',
    icon: IconUser,
    to: '/leads',
    useCount: () => useRecordCount('lead'),
  },
  { place: 'marketing', label: 'shell.navigation.campaigns', icon: IconSpeakerphone, to: '/campaigns' },
  { place: 'bottom', label: 'shell.navigation.changes', icon: IconArrowBackUp, to: '/changes' },
  { place: 'bottom', label: 'shell.navigation.settings', icon: IconSettings, to: '/settings' },
];
