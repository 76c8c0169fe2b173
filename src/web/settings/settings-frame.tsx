import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteTabs } from '../design/route-tabs.tsx';
import { Page } from '../shell/page.tsx';
import classes from './settings-frame.module.css';

interface SettingsFrameProps {
  /** Of the page within the settings. */
  title: string;
  actions?: ReactNode;
  /** With room for two columns side by side. */
  wide?: boolean;
  children: ReactNode;
}

/** What all pages of the settings share: the heading, the way from one to the next, a column to read. */
export function SettingsFrame({ title, actions, wide, children }: SettingsFrameProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={title}
      heading={t('settings.title')}
      actions={actions}
      toolbar={
        <RouteTabs
          label={t('settings.title')}
          tabs={[
            { label: t('settings.account.title'), link: { to: '/settings/account' } },
            { label: t('settings.sessions.title'), link: { to: '/settings/sessions' } },
            { label: t('settings.people.title'), link: { to: '/settings/people' } },
            { label: t('ownLists.title'), link: { to: '/settings/lists' }, withPagesBelow: true },
            { label: t('ownTypes.title'), link: { to: '/settings/types' } },
            { label: t('ownFields.title'), link: { to: '/settings/fields/$type', params: { type: 'lead' } } },
            { label: t('forms.title'), link: { to: '/settings/forms/$type', params: { type: 'lead' } } },
            { label: t('scoring.title'), link: { to: '/settings/scoring/$type', params: { type: 'lead' } } },
          ]}
        />
      }
    >
      <div className={classes.sheet}>
        <div className={classes.column} data-wide={wide || undefined}>
          {children}
        </div>
      </div>
    </Page>
  );
}
