import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldSet } from '#domain/fields/field.ts';
import { parseTarget } from '#domain/imports/import-targets.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './imports.module.css';

interface SampleValueProps {
  sample: { before: string; after: string | null };
  target: string | null;
  /** Of the records that the rows become. */
  fields: FieldSet;
}

/** A cell as it stands in the file and, where that is another text, what the record would hold. */
export function SampleValue({ sample: { before, after }, target, fields }: SampleValueProps) {
  const { t } = useTranslation();
  const shown = useShown(after, target, fields);
  if (target === null || target.endsWith('.label') || shown === before) return <bdi>{before}</bdi>;
  return (
    <span className={classes.sample}>
      <bdi>{before}</bdi>
      <IconArrowRight size={14} stroke={1.5} role="img" aria-label={t('imports.columns.becomes')} />
      {shown === null ? <em>{t('imports.columns.notTaken')}</em> : <bdi>{shown}</bdi>}
    </span>
  );
}

/** Moments and marks as the language has them. */
function useShown(after: string | null, target: string | null, fields: FieldSet): string | null {
  const format = useFormat();
  const language = useLanguage();
  if (after === null || target === null) return null;
  const field = fieldOf(target, fields);
  const kind = field?.kind;
  if (kind === 'timestamp') return format.dateTime(after);
  if (kind === 'date') return format.date(after);
  if (kind === 'yesNo') return after === 'true' ? '✓' : '–';
  if (kind === 'stars') return '★'.repeat(Number(after)) || '–';
  if (kind === 'criteria') return '✓'.repeat(after.split('\n').length);
  const option = kind === 'choice' ? field?.options?.find(({ value }) => value === after) : undefined;
  if (option) return option.label[language];
  // The id of a person says nothing; that they were found does.
  if (kind === 'person') return '✓';
  return after.split('\n').join(', ');
}

function fieldOf(text: string, fields: FieldSet): Field | undefined {
  const target = parseTarget(text, fields);
  return target?.kind === 'field' ? fields[target.field] : undefined;
}
