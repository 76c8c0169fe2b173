import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { formatDateText, parseDateText } from '../record/editors/date-text.ts';

interface DateInputProps {
  label: string;
  /** As "2026-03-07". */
  value: unknown;
  onChange(value: string | undefined): void;
}

/** A date as people type it, shown as it was understood when the field is left. */
export function DateInput({ label, value, onChange }: DateInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = typeof value === 'string' ? formatDateText(value.slice(0, 10), language) : '';
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && parseDateText(typed, new Date()) === null;
  return (
    <TextInput
      label={label}
      placeholder={t('filter.datePlaceholder')}
      value={typed ?? shown}
      error={isWrong ? t('filter.notADate') : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(parseDateText(text, new Date()) ?? undefined);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}
