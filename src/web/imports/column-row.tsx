import { Select } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#contract/imports.ts';
import type { FieldSet } from '#domain/fields/field.ts';
import classes from './imports.module.css';
import { SampleValue } from './sample-value.tsx';
import { LEFT_OUT, type targetOptions } from './target-options.ts';

type Column = ImportDraft['columns'][number];

interface ColumnRowProps {
  column: Column;
  /** From 1. */
  number: number;
  /** Of the records that the rows become. */
  fields: FieldSet;
  options: ReturnType<typeof targetOptions>;
  onChoose: (target: string | null) => void;
}

/** One column of the file: its heading, where it goes, how sure that is, and some cells before and after. */
export function ColumnRow({ column, number, fields, options, onChoose }: ColumnRowProps) {
  const { t } = useTranslation();
  const heading = column.heading || t('imports.columns.unnamed', { number });
  return (
    <tr data-left-out={column.target === null || undefined}>
      <th scope="row" dir="auto">
        {heading}
      </th>
      <td>
        <Select
          aria-label={t('imports.columns.targetOf', { column: heading })}
          data={options}
          value={column.target ?? LEFT_OUT}
          onChange={(target) => onChoose(target === null || target === LEFT_OUT ? null : target)}
          searchable
          nothingFoundMessage={t('imports.columns.nothingFound')}
          maxDropdownHeight={360}
        />
      </td>
      <td>
        <Confidence column={column} />
      </td>
      <td>
        {column.samples.length === 0 ? (
          <span className="muted">{t('imports.columns.noSamples')}</span>
        ) : (
          <ul className={classes.samples}>
            {column.samples.map((sample) => (
              <li key={sample.before}>
                <SampleValue sample={sample} target={column.target} fields={fields} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

/** In words and a sign, not by colour alone. */
function Confidence({ column }: { column: Column }) {
  const { t } = useTranslation();
  const { target, confidence, reason } = column;
  if (target === null) {
    const why =
      reason === 'taken'
        ? t('imports.columns.taken')
        : reason === 'unknown'
          ? t('imports.columns.unknown')
          : t('imports.columns.none');
    return <span className="muted">{why}</span>;
  }
  if (reason === 'chosen') return <Sure text={t('imports.columns.chosen')} />;
  if (reason === 'remembered') return <Sure text={t('imports.columns.remembered')} />;
  if (reason === 'contentDiffers')
    return (
      <span className={classes.unsure}>
        <IconAlertTriangle size={15} stroke={1.5} aria-hidden />
        {t('imports.columns.contentDiffers')}
      </span>
    );
  if (confidence >= 0.8) return <Sure text={t('imports.columns.sure')} />;
  return (
    <span className={confidence < 0.6 ? classes.unsure : classes.likely}>
      <IconQuestionMark size={15} stroke={1.5} aria-hidden />
      {confidence < 0.6 ? t('imports.columns.unsure') : t('imports.columns.likely')}
    </span>
  );
}

function Sure({ text }: { text: string }) {
  return (
    <span className={classes.sure}>
      <IconCheck size={15} stroke={1.5} aria-hidden />
      {text}
    </span>
  );
}
