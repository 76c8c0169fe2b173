import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '#domain/people/roles.ts';
import classes from './own-lists.module.css';

interface ItemNameProps {
  label: string;
  name: string;
  lang: Language;
  onChange: (name: string) => void;
}

/** A name that is changed where it stands: Enter or leaving keeps it, Escape takes it back. */
export function ItemName({ label, name, lang, onChange }: ItemNameProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    setTyped(null);
    const next = typed?.trim() ?? '';
    if (next !== '' && next !== name) onChange(next);
  };
  return (
    <TextInput
      className={classes.name}
      lang={lang}
      aria-label={label}
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
