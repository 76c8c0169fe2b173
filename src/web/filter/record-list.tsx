import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, RecordLink } from '#domain/fields/field.ts';
import { recordLinkTypes } from '#domain/records/link-types.ts';
import { RecordPicker } from '../record/pickers/record-picker.tsx';
import { useRecordName } from '../record/pickers/use-record-name.ts';
import classes from './filter.module.css';
import { linkIn } from './linked-values.ts';

interface RecordListProps {
  field: Field;
  values: readonly unknown[];
  onChange(values: unknown[]): void;
}

/** Any of some records: each that was picked with a tick box, and a field that finds more of them. */
export function RecordList({ field, values, onChange }: RecordListProps) {
  const { t } = useTranslation();
  const links = values.map((value) => linkIn(field.kind, value));
  /** What was picked once stays, to be ticked again. */
  const [known, setKnown] = useState(links);
  const tell = (next: readonly (RecordLink | null)[]): void =>
    onChange(next.map((link) => (link && field.kind === 'account' ? link.id : link)));
  const pick = ({ type, id }: RecordLink): void => {
    const link = { type, id };
    if (!has(known, link)) setKnown([...known, link]);
    if (!has(links, link)) tell([...links, link]);
  };
  const toggle = (link: RecordLink | null): void =>
    tell(has(links, link) ? links.filter((one) => keyOf(one) !== keyOf(link)) : [...links, link]);
  return (
    <>
      {known.length > 0 && (
        <fieldset className={classes.options} aria-label={t('filter.value')}>
          {known.map((link) => (
            <KnownRecord
              key={keyOf(link)}
              link={link}
              checked={has(links, link)}
              onToggle={() => toggle(link)}
            />
          ))}
        </fieldset>
      )}
      <RecordPicker
        id="filter-record"
        label={known.length === 0 ? t('filter.value') : t('filter.another')}
        value={null}
        types={field.kind === 'account' ? ['account'] : (field.linkTypes ?? recordLinkTypes())}
        onPick={pick}
        onClear={() => undefined}
        withinPortal={false}
        readOnly={false}
      />
    </>
  );
}

interface KnownRecordProps {
  /** Null stands for no record. */
  link: RecordLink | null;
  checked: boolean;
  onToggle(): void;
}

function KnownRecord({ link, checked, onToggle }: KnownRecordProps) {
  const { t } = useTranslation();
  const name = useRecordName(link);
  return (
    <Checkbox
      checked={checked}
      label={link === null ? t('filter.said.isEmpty') : (name ?? '…')}
      onChange={onToggle}
    />
  );
}

function has(links: readonly (RecordLink | null)[], sought: RecordLink | null): boolean {
  return links.some((link) => keyOf(link) === keyOf(sought));
}

function keyOf(link: RecordLink | null): string {
  return link ? `${link.type} ${link.id}` : '';
}
