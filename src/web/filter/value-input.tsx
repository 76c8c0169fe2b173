import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/fields/field.ts';
import { timeUnits } from '#domain/filters/filter.ts';
import { timeSpan } from '#domain/filters/filter-values.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { DayInput, dateOr, OneDate, SpanInput } from './day-inputs.tsx';
import classes from './filter.module.css';
import { numberOf, numberOr } from './number-or-nothing.ts';
import type { ValueShape } from './operator-choices.ts';
import { OptionList } from './option-list.tsx';
import { RecordList } from './record-list.tsx';

interface ValueInputProps {
  type: RecordType;
  fieldKey: string;
  field: Field;
  shape: ValueShape;
  value: unknown;
  onChange(value: unknown): void;
}

/** What a field is compared with, entered as its kind needs it. */
export function ValueInput({ type: recordType, field, shape, value, onChange }: ValueInputProps) {
  const { t } = useTranslation();
  const list: unknown[] = Array.isArray(value) ? value : [];
  const label = t('filter.value');
  switch (shape) {
    case 'none':
      return null;
    case 'text':
      return (
        <TextInput
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'texts':
      return (
        <TagsInput
          label={label}
          description={field.kind === 'emails' ? t('filter.domainHint') : t('filter.severalHint')}
          acceptValueOnBlur
          splitChars={field.kind === 'emails' || field.kind === 'phones' ? [...lineEnds, ',', ';'] : lineEnds}
          value={list.map(String)}
          comboboxProps={{ withinPortal: false }}
          onChange={onChange}
        />
      );
    case 'options':
      return <OptionList type={recordType} field={field} values={list} onChange={onChange} />;
    case 'yesNo':
      return (
        <Select
          label={label}
          data={[
            { value: 'true', label: t('record.values.yes') },
            { value: 'false', label: t('record.values.no') },
          ]}
          value={typeof value === 'boolean' ? String(value) : null}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(next) => onChange(next === 'true')}
        />
      );
    case 'number':
      return (
        <NumberInput label={label} value={numberOr(value)} onChange={(next) => onChange(numberOf(next))} />
      );
    case 'numbers':
      return (
        <div className={classes.two}>
          <NumberInput
            label={t('filter.from')}
            value={numberOr(list[0])}
            onChange={(next) => onChange([numberOf(next), list[1]])}
          />
          <NumberInput
            label={t('filter.to')}
            value={numberOr(list[1])}
            onChange={(next) => onChange([list[0], numberOf(next)])}
          />
        </div>
      );
    case 'date':
      return <OneDate label={label} value={value} onChange={onChange} />;
    case 'day':
      return <DayInput value={value} onChange={onChange} />;
    case 'dates':
      return (
        <div className={classes.two}>
          <OneDate
            label={t('filter.from')}
            value={list[0]}
            max={dateOr(list[1])}
            onChange={(next) => onChange([next, list[1]])}
          />
          <OneDate
            label={t('filter.to')}
            value={list[1]}
            min={dateOr(list[0])}
            onChange={(next) => onChange([list[0], next])}
          />
        </div>
      );
    case 'span':
    case 'ago':
      return <SpanInput value={value} onChange={onChange} />;
    case 'unit':
      return (
        <Select
          label={label}
          data={timeUnits.map((unit) => ({ value: unit, label: t(`filter.this.${unit}`) }))}
          value={value === undefined ? null : timeSpan(value).unit}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={onChange}
        />
      );
    case 'records':
      return <RecordList field={field} values={list} onChange={onChange} />;
  }
}

/** Lines that are pasted are several values, and so are cells; what is typed ends with Enter. */
const lineEnds = ['\n', '\r', '\t'];
