import { useTranslation } from 'react-i18next';
import { Avatar } from './avatar.tsx';
import classes from './person-name.module.css';

interface PersonNameProps {
  /** `null` says "Nobody". */
  name: string | null;
  picture?: string | null;
  /** What is written where there is little room; the face is that of the whole name. */
  short?: string | undefined;
}

/** A colleague in a row or a list of facts: face and name, or "Nobody" in grey. */
export function PersonName({ name, picture, short }: PersonNameProps) {
  const { t } = useTranslation();
  if (name === null) return <span className="muted">{t('common.nobody')}</span>;
  return (
    <span className={classes.person}>
      <Avatar name={name} picture={picture} />
      <span className={classes.name}>{short ?? name}</span>
    </span>
  );
}
