import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Field, RecordLink } from '#domain/fields/field.ts';
import { isLabelled } from '#domain/own-lists/list-holders.ts';
import { recordLinkTypes } from '#domain/records/link-types.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useLabels } from '../../own-lists/use-labels.ts';
import classes from './shown-value.module.css';
import { valueText } from './value-text.ts';

interface ShownValueProps {
  field: Field;
  value: unknown;
  /** The name behind an id, where it is known already. */
  name?: string | null | undefined;
}

/** A value to be read: in words, or as the name it stands for. */
export function ShownValue({ field, value, name }: ShownValueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { textOf: labelText } = useLabels(isLabelled(field.kind) ? field.kind : null);
  const link = name === undefined || name === null ? linkOf(field, value) : null;
  const { data } = useQuery({
    ...orpc.search.name.queryOptions({ input: link ?? { type: 'person', id: 1 } }),
    enabled: link !== null,
  });
  const text =
    name ?? (link === null ? valueText(field, value, { language, t, labelText }) : data?.name) ?? '';
  if (text === '') return <span className="muted">{t('record.values.nothing')}</span>;
  return <bdi className={classes.value}>{text}</bdi>;
}

/** The record that a value points at. */
function linkOf(field: Field, value: unknown): RecordLink | null {
  if (field.kind === 'person' && typeof value === 'number') return { type: 'person', id: value };
  if (field.kind === 'account' && typeof value === 'number') return { type: 'account', id: value };
  if (field.kind !== 'recordLink' || typeof value !== 'object' || value === null) return null;
  const type = 'type' in value ? recordLinkTypes().find((each) => each === value.type) : undefined;
  return type !== undefined && 'id' in value && typeof value.id === 'number' ? { type, id: value.id } : null;
}
