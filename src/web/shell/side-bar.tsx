import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { workspaces } from '#domain/records/own-types.ts';
import { OwnTypeLink } from '../own-types/own-type-link.tsx';
import { useOwnTypes } from '../own-types/own-types-query.ts';
import { AccountMenu } from './account-menu.tsx';
import { Logo } from './logo.tsx';
import { type NavigationItem, navigation, workspaceLabels } from './navigation.ts';
import { RecordCount } from './record-count.tsx';
import classes from './side-bar.module.css';

interface SideBarProps {
  /** Called when a link was followed, so that a drawer can close. */
  onLeave?: () => void;
}

export function SideBar({ onLeave }: SideBarProps) {
  const { t } = useTranslation();
  return (
    <nav className={classes.bar} aria-label={t('shell.menu')}>
      <Link to="/" className={classes.brand} onClick={onLeave}>
        <Logo />
        {t('common.appName')}
      </Link>
      <NavigationList place="top" onLeave={onLeave} />
      {workspaces.map((workspace) => (
        <NavigationList
          key={workspace}
          place={workspace}
          heading={t(workspaceLabels[workspace])}
          onLeave={onLeave}
        />
      ))}
      <div className={classes.grow} />
      <NavigationList place="bottom" onLeave={onLeave} />
      <AccountMenu onLeave={onLeave} />
    </nav>
  );
}

interface NavigationListProps extends SideBarProps {
  place: NavigationItem['place'];
  heading?: string;
}

function NavigationList({ place, heading, onLeave }: NavigationListProps) {
  const { t } = useTranslation();
  const items = navigation.filter((item) => item.place === place);
  const ownTypes = useOwnTypes().filter((type) => type.workspace === place);
  const isEmpty = items.length + ownTypes.length === 0;
  if (isEmpty && !heading) return null;
  return (
    <>
      {heading && <h2 className={classes.heading}>{heading}</h2>}
      {isEmpty && <p className={classes.nothing}>{t('shell.workspaces.nothing')}</p>}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.label}>
            <NavigationLink item={item} onLeave={onLeave} />
          </li>
        ))}
        {ownTypes.map((type) => (
          <li key={type.name}>
            <OwnTypeLink type={type} onLeave={onLeave} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NavigationLink({ item, onLeave }: { item: NavigationItem } & SideBarProps) {
  const { t } = useTranslation();
  return (
    <Link
      to={item.to}
      className={classes.link}
      activeProps={{ className: classes.active, 'aria-current': 'page' }}
      onClick={onLeave}
    >
      <item.icon size={16} stroke={1.5} aria-hidden />
      <span className={classes.label}>{t(item.label)}</span>
      {item.type && <RecordCount type={item.type} />}
    </Link>
  );
}
