import type { TFunction } from 'i18next';
import {
  type AddressValue,
  type Field,
  isEmptyValue,
  type Labelled,
  type PhoneValue,
} from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';
import { formatKnownPhone } from '#domain/phones/format-known-phone.ts';
import { readNorwegianPhone } from '#domain/phones/norwegian-phone.ts';
import { formatDateText } from '../../dates/date-text.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { figuresText } from '../editors/number-text.ts';
import { addressText } from './address-text.ts';

interface Words {
  language: Language;
  t: TFunction;
  /** A label in the reader's language. */
  labelText: (label: string) => string;
}

/**
 * A value in words, as history and conflicts show it; an empty text for none. Of many values each has a line of its
 * own. What is only an id (a person, another record) has no words here: see `ShownValue`.
 */
export function valueText(field: Field, value: unknown, { language, t, labelText }: Words): string {
  if (isEmptyValue(value)) return '';
  const labelled = (row: { label: string }, text: string) => `${labelText(row.label)}: ${text}`;
  switch (field.kind) {
    case 'choice':
      return field.options?.find((option) => option.value === value)?.label[language] ?? String(value);
    case 'yesNo':
      return value === true ? t('record.values.yes') : t('record.values.no');
    case 'stars':
      return t('stars.ofFive', { value: Number(value) });
    case 'date':
      return formatDateText(String(value), language);
    case 'number':
    case 'money':
    case 'wholeNumber':
      return figuresText(field, Number(value), language);
    case 'timestamp':
      return formatDateTime(language, String(value));
    case 'emails':
      return linesOf(value, isLabelled, (row) => labelled(row, row.value));
    case 'websites':
      return linesOf(value, isLabelled, (row) => labelled(row, row.value));
    case 'phones':
      return linesOf(value, isLabelled, (row) => labelled(row, phoneText(row)));
    case 'addresses':
      return linesOf(value, isAddress, (row) => labelled(row, markedAddress(row, t)));
    case 'listItems':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'picture':
      return t('record.values.picture');
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

function linesOf<Row>(value: unknown, is: (row: unknown) => row is Row, line: (row: Row) => string): string {
  return Array.isArray(value) ? value.filter(is).map(line).join('\n') : '';
}

/** A telephone number in national form; as it was typed where it is none. */
export function phoneText(row: Pick<PhoneValue, 'value' | 'e164'>): string {
  const e164 = row.e164 ?? readNorwegianPhone(row.value);
  return formatKnownPhone({ value: row.value, e164 }, 'NO') ?? row.value;
}

function markedAddress(address: AddressValue, t: TFunction): string {
  const text = addressText(address);
  return address.mailing ? `${text} (${t('record.rows.mailing')})` : text;
}

/** A value under a label: an e-mail address, a telephone number, a web address. */
export function isLabelled(row: unknown): row is Labelled & { e164?: string | null } {
  return isAddress(row) && 'value' in row && typeof row.value === 'string';
}

/** A postal address, or anything else that stands under a label. */
export function isAddress(row: unknown): row is AddressValue {
  return typeof row === 'object' && row !== null && 'label' in row && typeof row.label === 'string';
}
