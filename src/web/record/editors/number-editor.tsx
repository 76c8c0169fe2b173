import { TextInput } from '@mantine/core';
import { useLanguage } from '../../i18n/use-language.ts';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';
import { formatNumberText, parseNumberText } from './number-text.ts';
import { useTypedText } from './use-typed-text.ts';

/** An amount of money. */
export function MoneyEditor({ fieldKey }: EditorProps) {
  return <NumberField {...useField(fieldKey, 'money')} fieldKey={fieldKey} read={parseNumberText} />;
}

/** A whole number. */
export function WholeNumberEditor({ fieldKey }: EditorProps) {
  return <NumberField {...useField(fieldKey, 'wholeNumber')} fieldKey={fieldKey} read={parseWholeNumber} />;
}

function parseWholeNumber(text: string): number | null {
  const value = parseNumberText(text);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

interface NumberFieldProps extends ReturnType<typeof useField<'money' | 'wholeNumber'>> {
  fieldKey: string;
  read: (text: string) => number | null;
}

function NumberField({
  fieldKey,
  read,
  label,
  value,
  enter,
  problem,
  id,
  readOnly,
  leave,
}: NumberFieldProps) {
  const language = useLanguage();
  const text = useTypedText(fieldKey, {
    shown: value === null ? '' : formatNumberText(value, language),
    read,
    enter,
    leave,
  });
  return (
    <TextInput
      id={id}
      label={label}
      inputMode="decimal"
      value={text.value}
      onChange={(event) => text.onChange(event.currentTarget.value)}
      onBlur={text.onBlur}
      error={problem}
      readOnly={readOnly}
      autoComplete="off"
    />
  );
}
