import type { TFunction } from 'i18next';
import type { Field, FieldSet } from '#domain/fields/field.ts';
import type { Condition, Filter } from '#domain/filters/filter.ts';
import { meValue } from '#domain/filters/filter-context.ts';
import { isTimeAgo, recordLinkOf, timeSpan } from '#domain/filters/filter-values.ts';
import type { Language } from '#domain/people/roles.ts';
import { formatDateText } from '../dates/date-text.ts';
import { figuresText } from '../record/editors/number-text.ts';

/** What a filter is put in words with. */
export interface FilterWords {
  readonly fields: FieldSet;
  readonly language: Language;
  readonly t: TFunction;
  /** The name behind the id of a person, a scoring criterion, an account or another record; undefined while it is not known. */
  nameOf(type: string, id: number): string | undefined;
}

/** A condition as a sentence: "Assigned to: me, nobody". */
export interface Sentence {
  readonly label: string;
  readonly text: string;
}

/** A condition in words. */
export function sentenceOf(condition: Condition, words: FilterWords): Sentence {
  const field = words.fields[condition.field];
  if (field === undefined) return { label: condition.field, text: '?' };
  return { label: field.label[words.language], text: textOf(field, condition, words) };
}

/** A filter of any depth in words, for what is nested too deep to be edited piece by piece. */
export function wordsOf(filter: Filter, words: FilterWords): string {
  if ('field' in filter) {
    const { label, text } = sentenceOf(filter, words);
    return `${label}: ${text}`;
  }
  const [inner, joint] =
    'and' in filter ? [filter.and, words.t('filter.and')] : [filter.or, words.t('filter.or')];
  return inner
    .map((one) => ('field' in one || inner.length === 1 ? wordsOf(one, words) : `(${wordsOf(one, words)})`))
    .join(` ${joint} `);
}

function textOf(field: Field, { op, value }: Condition, words: FilterWords): string {
  const { t } = words;
  const one = () => valueText(field, value, words);
  switch (op) {
    case 'isEmpty':
      return field.kind === 'person' ? t('filter.nobody') : t('filter.said.isEmpty');
    case 'isNotEmpty':
      return t('filter.said.isNotEmpty');
    case 'is':
      return one();
    case 'isNot':
      return t('filter.said.not', { values: one() });
    case 'in':
      return listText(field, value, words);
    case 'notIn':
      return t('filter.said.not', { values: listText(field, value, words) });
    case 'contains':
    case 'startsWith':
      return t(`filter.said.${op}`, { value: String(value) });
    case 'between': {
      const [from, to] = Array.isArray(value) ? value : [];
      return t('filter.said.between', {
        from: valueText(field, from, words),
        to: valueText(field, to, words),
      });
    }
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return comparisonText(field, op, value, words);
    case 'inLast':
    case 'inNext': {
      const { n, unit } = timeSpan(value);
      return t(`filter.said.${op}`, { count: n, span: t(`filter.spans.${unit}`, { count: n }) });
    }
    case 'inThis':
      return t(`filter.this.${timeSpan(value).unit}`);
  }
}

function comparisonText(
  field: Field,
  op: 'gt' | 'gte' | 'lt' | 'lte',
  value: unknown,
  words: FilterWords,
): string {
  const { t } = words;
  if (isTimeAgo(field.kind, value)) {
    const { n, unit } = timeSpan(value);
    const span = t(`filter.spans.${unit}`, { count: Math.abs(n) });
    if (n === 0) return t(`filter.said.today.${op}`);
    return n > 0 ? t(`filter.said.ago.${op}`, { span }) : t(`filter.said.ahead.${op}`, { span });
  }
  const kind = field.kind === 'date' || field.kind === 'timestamp' ? 'date' : 'number';
  return t(`filter.said.${kind}.${op}`, { value: valueText(field, value, words) });
}

/** "a, b, c", or "nothing" where no value is left. */
function listText(field: Field, value: unknown, words: FilterWords): string {
  const values = Array.isArray(value) ? value : [value];
  if (values.length === 0) return words.t('filter.said.none');
  return values.map((one) => apart(valueText(field, one, words), words)).join(', ');
}

/** A value as it stands among others: in quotation marks where it has a comma itself. */
function apart(text: string, { t }: FilterWords): string {
  return text.includes(',') ? t('filter.said.quoted', { value: text }) : text;
}

/** One value in words. */
function valueText(field: Field, value: unknown, { language, t, nameOf }: FilterWords): string {
  if (value === null) return field.kind === 'person' ? t('filter.nobody') : t('filter.said.isEmpty');
  switch (field.kind) {
    case 'person':
      if (value === meValue) return t('filter.me');
      return nameOf('person', Number(value)) ?? '…';
    case 'criteria':
      return nameOf('criterion', Number(value)) ?? '…';
    case 'changeSets':
      return nameOf('changeSet', Number(value)) ?? '…';
    case 'account':
      return nameOf('account', Number(value)) ?? '…';
    case 'recordLink': {
      const link = recordLinkOf(value);
      return (link && nameOf(link.type, Number(link.id))) ?? '…';
    }
    case 'choice':
      return field.options?.find((option) => option.value === value)?.label[language] ?? String(value);
    case 'yesNo':
      return t(value === true ? 'record.values.yes' : 'record.values.no').toLocaleLowerCase();
    case 'stars':
      return t('filter.stars', { count: Number(value) });
    case 'wholeNumber':
    case 'number':
    case 'money':
      return figuresText(field, Number(value), language);
    case 'date':
    case 'timestamp':
      return formatDateText(String(value).slice(0, 10), language);
    case 'emails':
      return String(value).startsWith('@')
        ? t('filter.atDomain', { domain: String(value).slice(1) })
        : String(value);
    default:
      return String(value);
  }
}
