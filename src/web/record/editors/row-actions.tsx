import { ActionIcon, Tooltip } from '@mantine/core';
import { type Icon, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './rows.module.css';

/** Marks one row of several, such as the mailing address; pressed again, none is marked. */
export function RowMark({ text, isMarked, onToggle, readOnly }: RowMarkProps) {
  if (readOnly) return isMarked ? <span className={classes.marked}>{text}</span> : null;
  return (
    <Tooltip label={text} disabled={isMarked}>
      <button
        type="button"
        className={classes.mark}
        aria-pressed={isMarked}
        aria-label={text}
        onClick={onToggle}
      >
        <IconCheck size={14} stroke={1.5} aria-hidden />
        {isMarked && <span>{text}</span>}
      </button>
    </Tooltip>
  );
}

interface RowMarkProps {
  text: string;
  isMarked: boolean;
  onToggle: () => void;
  readOnly: boolean;
}

/** Dials, writes to or opens what the row holds. */
export function RowLink({ href, name, icon: LinkIcon }: { href: string; name: string; icon: Icon }) {
  const isPage = href.startsWith('http');
  return (
    <ActionIcon
      component="a"
      href={href}
      target={isPage ? '_blank' : undefined}
      rel={isPage ? 'noopener noreferrer' : undefined}
      variant="subtle"
      size={24}
      aria-label={name}
    >
      <LinkIcon size={16} stroke={1.5} />
    </ActionIcon>
  );
}

/** Takes a row away. */
export function RowRemove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={t('record.rows.remove', { name })}
      onClick={onRemove}
    >
      <IconX size={14} stroke={1.5} />
    </ActionIcon>
  );
}
