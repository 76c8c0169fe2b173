import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/fields/field.ts';
import { timeUnits } from '#domain/filters/filter.ts';
import { recordLinkOf, timeSpan } from '#domain/filters/filter-values.ts';
import { recordLinkTypes } from '#domain/records/link-types.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { DateField } from '../dates/date-field.tsx';
import { RecordPicker } from '../record/pickers/record-picker.tsx';
import classes from './filter.module.css';
import type { ValueShape } from './operator-choices.ts';
import { OptionList } from './option-list.tsx';

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
      return <PartInput value={typeof value === 'string' ? value : ''} onChange={onChange} />;
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
    case 'record': {
      const link = recordLinkOf(value);
      const type = recordLinkTypes().find((known) => known === link?.type);
      const picked =
        field.kind === 'account' && typeof value === 'number'
          ? ({ type: 'account', id: value } as const)
          : type && typeof link?.id === 'number'
            ? { type, id: link.id }
            : null;
      return (
        <RecordPicker
          id="filter-record"
          label={label}
          value={picked}
          types={field.kind === 'account' ? ['account'] : recordLinkTypes()}
          onPick={({ type: of, id }) => onChange(field.kind === 'account' ? id : { type: of, id })}
          onClear={() => onChange(undefined)}
          readOnly={false}
        />
      );
    }
  }
}

/** Lines that are pasted are several values, and so are cells; what is typed ends with Enter. */
const lineEnds = ['\n', '\r', '\t'];

/** ms after the last letter until the list follows. */
const PAUSE = 250;

/** Part of a text: the list follows while one types. */
function PartInput({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  return (
    <TextInput
      label={t('filter.value')}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        clearTimeout(timer);
        setTimer(setTimeout(() => onChange(next), PAUSE));
      }}
    />
  );
}

interface OneDateProps {
  label: string;
  value: unknown;
  min?: string | undefined;
  max?: string | undefined;
  onChange(date: string | undefined): void;
}

function OneDate({ label, value, min, max, onChange }: OneDateProps) {
  const { t } = useTranslation();
  return (
    <DateField
      label={label}
      name={label}
      placeholder={t('dates.placeholder')}
      value={dateOr(value) ?? null}
      min={min}
      max={max}
      onChange={(date) => onChange(date ?? undefined)}
    />
  );
}

/** The day of what a filter compares with, which may be a moment. */
function dateOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 10) : undefined;
}

/** So many days, weeks, months: 30 days until something else is said. */
function SpanInput({ value, onChange }: { value: unknown; onChange(value: unknown): void }) {
  const { t } = useTranslation();
  const { n, unit } = value === undefined ? { n: undefined, unit: 'day' as const } : timeSpan(value);
  return (
    <div className={classes.two}>
      <NumberInput
        label={t('filter.howMany')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={n ?? ''}
        onChange={(next) => onChange({ n: numberOf(next), unit })}
      />
      <Select
        label={t('filter.unit')}
        data={timeUnits.map((each) => ({ value: each, label: t(`filter.units.${each}`) }))}
        value={unit}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(next) => onChange({ n, unit: next })}
      />
    </div>
  );
}

function numberOr(value: unknown): number | '' {
  return typeof value === 'number' ? value : '';
}

function numberOf(value: number | string): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
