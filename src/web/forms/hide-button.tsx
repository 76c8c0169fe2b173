import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './forms.module.css';

interface HideButtonProps {
  name: string;
  isHidden: boolean;
  onHide: (hidden: boolean) => void;
}

/** Hides a part of the form, or shows it again; says in a word that it is hidden. */
export function HideButton({ name, isHidden, onHide }: HideButtonProps) {
  const { t } = useTranslation();
  const Icon = isHidden ? IconEyeOff : IconEye;
  return (
    <>
      {isHidden && <span className={classes.note}>{t('forms.hidden')}</span>}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('forms.show', { name })}
        aria-pressed={!isHidden}
        onClick={() => onHide(!isHidden)}
      >
        <Icon size={16} stroke={1.5} />
      </ActionIcon>
    </>
  );
}
