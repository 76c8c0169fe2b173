import { TextInput } from '@mantine/core';
import { useLanguage } from '../../i18n/use-language.ts';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';
import classes from './editors.module.css';
import { FieldLabel } from './field-label.tsx';
import { formatNumberText, parseNumberText, unitOf, usualDecimals } from './number-text.ts';
import { useTypedText } from './use-typed-text.ts';

/** An amount of money. */
export function MoneyEditor({ fieldKey }: EditorProps) {
  return <NumberField {...useField(fieldKey, 'money')} fieldKey={fieldKey} read={parseNumberText} />;
}

/** A number with whatever decimals its field allows, or a percentage. */
export function NumberEditor({ fieldKey }: EditorProps) {
  return <NumberField {...useField(fieldKey, 'number')} fieldKey={fieldKey} read={parseNumberText} />;
}

/** A whole number. */
export function WholeNumberEditor({ fieldKey }: EditorProps) {
  return <NumberField {...useField(fieldKey, 'wholeNumber')} fieldKey={fieldKey} read={parseWholeNumber} />;
}

function parseWholeNumber(text: string): number | null {
  const value = parseNumberText(text);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

interface NumberFieldProps extends ReturnType<typeof useField<'money' | 'number' | 'wholeNumber'>> {
  fieldKey: string;
  read: (text: string) => number | null;
}

function NumberField({
  field,
  fieldKey,
  read,
  label,
  help,
  value,
  enter,
  problem,
  id,
  readOnly,
  leave,
}: NumberFieldProps) {
  const language = useLanguage();
  const unit = unitOf(field);
  const text = useTypedText(fieldKey, {
    shown: value === null ? '' : formatNumberText(value, language, field.decimals ?? usualDecimals(field)),
    read,
    enter,
    leave,
  });
  return (
    <TextInput
      id={id}
      label={<FieldLabel label={label} required={field.required} />}
      description={help}
      rightSection={unit && <span className={classes.unit}>{unit}</span>}
      rightSectionWidth={unit && unit.length > 1 ? 48 : undefined}
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
