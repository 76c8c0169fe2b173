import type { TFunction } from 'i18next';
import type { Cell as CellValue } from '#contract/lists.ts';
import type { Field } from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';
import { categoryStyle } from '../categories/category-style.ts';
import { formatDateText } from '../dates/date-text.ts';
import { PersonName } from '../design/person-name.tsx';
import { Stars } from '../design/stars.tsx';
import type { useFormat } from '../i18n/use-format.ts';
import { figuresText } from '../record/editors/number-text.ts';
import { phoneText } from '../record/values/value-text.ts';
import classes from './list.module.css';
import type { ColleagueName } from './short-names.ts';

/** What a cell is put in words with; the same object for all cells of a list. */
export interface CellWords {
  readonly names: ReadonlyMap<number, ColleagueName>;
  readonly format: ReturnType<typeof useFormat>;
  readonly language: Language;
  readonly t: TFunction;
}

interface CellProps {
  field: Field;
  value: CellValue;
  words: CellWords;
}

/** One value in a line of a list. */
export function Cell({ field, value, words }: CellProps) {
  switch (field.kind) {
    case 'stars':
      return <Stars value={Number(value ?? 0)} />;
    case 'person':
      return <Colleague id={value} words={words} />;
    case 'listItems':
      return <Categories value={value} />;
    case 'text':
      return value === null ? <Nothing /> : <bdi>{cellText(field, value, words)}</bdi>;
    case 'date':
    case 'timestamp':
    case 'wholeNumber':
    case 'number':
    case 'money':
      return <span className={classes.figures}>{cellText(field, value, words)}</span>;
    default:
      return <bdi className={classes.quiet}>{cellText(field, value, words) || '–'}</bdi>;
  }
}

/** A value in words: what screen readers and the bubble beside the scroll bar say, and what is copied. */
export function cellText(field: Field, value: CellValue, words: CellWords): string {
  const { names, format, language, t } = words;
  if (value === null || value === '') return field.kind === 'person' ? t('common.nobody') : '';
  switch (field.kind) {
    case 'stars':
      return t('stars.ofFive', { value: Number(value) });
    case 'person':
      return names.get(Number(value))?.name ?? '';
    case 'yesNo':
      return value === true ? t('record.values.yes') : t('record.values.no');
    case 'choice':
      return field.options?.find((option) => option.value === value)?.label[language] ?? String(value);
    case 'date':
      return formatDateText(String(value), language);
    case 'timestamp':
      return format.day(String(value));
    case 'wholeNumber':
    case 'number':
    case 'money':
      return figuresText(field, Number(value), language);
    case 'phones':
      return phoneText({ value: String(value) });
    default:
      if (Array.isArray(value)) return value.map(({ name }) => name).join(', ');
      return typeof value === 'object' ? (value.name ?? '') : String(value);
  }
}

function Colleague({ id, words: { names } }: { id: CellValue; words: CellWords }) {
  const known = id === null ? undefined : names.get(Number(id));
  if (id !== null && known === undefined) return null;
  return <PersonName name={known?.name ?? null} short={known?.short} />;
}

function Categories({ value }: { value: CellValue }) {
  if (!Array.isArray(value)) return <Nothing />;
  return value.map(({ name, color }) => (
    <span key={name} className={classes.category} style={categoryStyle(color ?? undefined)}>
      {name}
    </span>
  ));
}

function Nothing() {
  return <span className={classes.quiet}>–</span>;
}
