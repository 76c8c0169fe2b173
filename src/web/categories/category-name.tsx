import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './categories.module.css';

/** A name that is changed where it stands: Enter or leaving keeps it, Escape takes it back. */
export function CategoryName({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    setTyped(null);
    const next = typed?.trim() ?? '';
    if (next !== '' && next !== name) onChange(next);
  };
  return (
    <TextInput
      className={classes.name}
      aria-label={t('categories.nameOf', { name })}
      value={typed ?? name}
      maxLength={100}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
