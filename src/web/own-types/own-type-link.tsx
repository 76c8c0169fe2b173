import { Link } from '@tanstack/react-router';
import type { OwnType } from '#domain/records/own-type-shape.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { RecordCount } from '../shell/record-count.tsx';
import classes from '../shell/side-bar.module.css';
import { ownTypeIcon } from './type-icon.tsx';

/** The list of an own record type, in its workspace of the side bar. */
export function OwnTypeLink({ type, onLeave }: { type: OwnType; onLeave: (() => void) | undefined }) {
  const language = useLanguage();
  const Icon = ownTypeIcon(type.icon);
  return (
    <Link
      to="/$path"
      params={{ path: type.path }}
      className={classes.link}
      activeProps={{ className: classes.active, 'aria-current': 'page' }}
      onClick={onLeave}
    >
      <Icon size={16} stroke={1.5} aria-hidden style={{ color: `var(--on-category-${type.color})` }} />
      <span className={classes.label}>{capitalised(type.label.many[language])}</span>
      <RecordCount type={type.name} />
    </Link>
  );
}
