import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TimeUnit, timeUnits } from '#domain/filters/filter.ts';
import { timeSpan } from '#domain/filters/filter-values.ts';
import { DateField } from '../dates/date-field.tsx';
import classes from './filter.module.css';
import { numberOf, numberOr } from './number-or-nothing.ts';

interface OneDateProps {
  label: string;
  value: unknown;
  min?: string | undefined;
  max?: string | undefined;
  onChange(date: string | undefined): void;
}

/** One date of the calendar. */
export function OneDate({ label, value, min, max, onChange }: OneDateProps) {
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
export function dateOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 10) : undefined;
}

const tellings = ['date', 'today', 'ago', 'ahead'] as const;
type Telling = (typeof tellings)[number];

interface DayInputProps {
  value: unknown;
  onChange(day: string | Span | undefined): void;
}

/** A day: one of the calendar, or one that is told from today, which is another tomorrow. */
export function DayInput({ value, onChange }: DayInputProps) {
  const { t } = useTranslation();
  const [telling, setTelling] = useState(() => tellingOf(value));
  const { n, unit } = spanOf(typeof value === 'string' ? undefined : value);
  const far = n === undefined || n === 0 ? undefined : Math.abs(n);
  const tell = (next: Telling): void => {
    setTelling(next);
    if (next === 'date') onChange(undefined);
    else onChange(next === 'today' ? { n: 0, unit: 'day' } : daysFrom(next, { n: far, unit }));
  };
  return (
    <>
      <Select
        label={t('filter.day')}
        data={tellings.map((each) => ({ value: each, label: t(`filter.told.${each}`) }))}
        value={telling}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(next) => next && tell(next)}
      />
      {telling === 'date' && <OneDate label={t('filter.value')} value={value} onChange={onChange} />}
      {(telling === 'ago' || telling === 'ahead') && (
        <SpanInput value={{ n: far, unit }} onChange={(span) => onChange(daysFrom(telling, span))} />
      )}
    </>
  );
}

function tellingOf(value: unknown): Telling {
  if (typeof value !== 'object' || value === null) return 'date';
  const { n } = timeSpan(value);
  return n === 0 ? 'today' : n > 0 ? 'ago' : 'ahead';
}

/** A span from today as filters have it: back above 0, ahead below. */
function daysFrom(way: 'ago' | 'ahead', { n, unit }: Span): Span {
  return { n: way === 'ahead' && n !== undefined ? -n : n, unit };
}

/** A span of time; without a number while that is being entered. */
interface Span {
  readonly n: number | undefined;
  readonly unit: TimeUnit;
}

function spanOf(value: unknown): Span {
  if (value === undefined) return { n: undefined, unit: 'day' };
  const isBegun = typeof value === 'object' && value !== null && 'n' in value && value.n === undefined;
  const { n, unit } = timeSpan(value);
  return { n: isBegun ? undefined : n, unit };
}

interface SpanInputProps {
  value: unknown;
  onChange(span: Span): void;
}

/** So many days, weeks, months. */
export function SpanInput({ value, onChange }: SpanInputProps) {
  const { t } = useTranslation();
  const { n, unit } = spanOf(value);
  return (
    <div className={classes.two}>
      <NumberInput
        label={t('filter.howMany')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={numberOr(n)}
        onChange={(next) => onChange({ n: numberOf(next), unit })}
      />
      <Select
        label={t('filter.unit')}
        data={timeUnits.map((each) => ({ value: each, label: t(`filter.units.${each}`) }))}
        value={unit}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(next) => next && onChange({ n, unit: next })}
      />
    </div>
  );
}
