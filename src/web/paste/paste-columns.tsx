import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pastableFields } from '#domain/paste/read-pasted.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './paste.module.css';

interface PasteColumnsProps {
  type: RecordType;
  /** The first cell of each column. */
  sample: readonly string[];
  targets: readonly (string | null)[];
  onChange(targets: (string | null)[]): void;
}

/** The field that each pasted column goes to. One that is chosen for a column is taken from the one that had it. */
export function PasteColumns({ type, sample, targets, onChange }: PasteColumnsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const collator = new Intl.Collator(language);
  const options = pastableFields(type)
    .map(([value, { label }]) => ({ value, label: label[language] }))
    .toSorted((one, other) => collator.compare(one.label, other.label));
  const unchosen = targets.indexOf(null);
  return (
    <div className={classes.columns}>
      {targets.map((target, i) => (
        <Select
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
          key={i}
          {...(i === Math.max(0, unchosen) && { 'data-autofocus': true })}
          openOnFocus={false}
          label={
            targets.length === 1 ? t('paste.field') : t('paste.fieldOf', { number: format.number(i + 1) })
          }
          description={t('paste.sample', { text: sample[i]?.slice(0, 60) || t('paste.empty') })}
          placeholder={t('paste.nowhere')}
          searchable
          clearable
          data={options}
          value={target}
          onChange={(chosen) =>
            onChange(targets.map((own, at) => (at === i ? chosen : own === chosen ? null : own)))
          }
          nothingFoundMessage={t('selection.noField')}
          maxDropdownHeight={280}
        />
      ))}
    </div>
  );
}
