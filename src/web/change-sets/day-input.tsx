import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { formatDateText, parseDateText } from '../record/editors/date-text.ts';

interface DayInputProps {
  label: string;
  /** As 2026-11-25; empty for no day. */
  value: string;
  onChange: (value: string) => void;
}

/** A day, typed as one likes; taken when one leaves the field or presses Enter. */
export function DayInput({ label, value, onChange }: DayInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const take = () => {
    if (typed === null) return;
    const day = typed.trim() === '' ? '' : parseDateText(typed, new Date());
    setWrong(day === null);
    if (day === null) return;
    setTyped(null);
    onChange(day);
  };
  return (
    <TextInput
      label={label}
      w={130}
      autoComplete="off"
      value={typed ?? formatDateText(value, language)}
      error={isWrong ? t('changeSets.notADay') : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
