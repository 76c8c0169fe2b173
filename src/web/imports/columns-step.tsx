import { Button, Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '#contract/imports.ts';
import type { FieldSet } from '#domain/fields/field.ts';
import { namesRecords } from '#domain/imports/check-mapping.ts';
import { parseTarget, takesManyColumns, targetName } from '#domain/imports/import-targets.ts';
import { namingOf } from '#domain/imports/namings.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { Card } from '../design/card.tsx';
import { announce } from '../design/live-region.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ColumnRow } from './column-row.tsx';
import { FirstRecords } from './first-records.tsx';
import classes from './imports.module.css';
import { targetOptions } from './target-options.ts';
import type { ImportChanges } from './use-import-draft.ts';
import { useTargetLabels } from './use-target-labels.ts';

interface ColumnsStepProps {
  draft: ImportDraft;
  onChange: (changes: ImportChanges) => void;
  onNext: () => void;
}

/** Where each column goes: proposed by the program, corrected by a person, with cells before and after. */
export function ColumnsStep({ draft, onChange, onNext }: ColumnsStepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const labels = useTargetLabels();
  const fields = fieldsOf(draft.type);
  const mapping = draft.columns.map((column) => column.target);
  const used = mapping.join('\n');
  const options = useMemo(
    () => targetOptions(t, language, draft.type, used.split('\n'), labels),
    [t, language, draft.type, used, labels],
  );
  const choose = (index: number, target: string | null) => {
    const next = mapping.map((before, at) => (at === index ? target : before));
    const other =
      target === null || isForMany(target, fields)
        ? -1
        : mapping.findIndex((each, at) => at !== index && each === target);
    if (other >= 0 && target !== null) {
      next[other] = null;
      const column = draft.columns[other]?.heading || t('imports.columns.unnamed', { number: other + 1 });
      announce(
        t('imports.columns.moved', {
          column,
          target: targetName(target, fields, labels)[language],
        }),
      );
    }
    onChange({ mapping: next });
  };
  const nameless = !namesRecords(mapping, fields);
  const wanting = t('imports.columns.nameless', { needs: namingOf(fields).needs[language] });
  return (
    <>
      <Card title={t('imports.columns.title')}>
        <table className={classes.columns}>
          <thead>
            <tr>
              <th scope="col">{t('imports.columns.column')}</th>
              <th scope="col">{t('imports.columns.target')}</th>
              <th scope="col">{t('imports.columns.confidence')}</th>
              <th scope="col">{t('imports.columns.samples')}</th>
            </tr>
          </thead>
          <tbody>
            {draft.columns.map((column, index) => (
              <ColumnRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                key={index}
                column={column}
                fields={fields}
                number={index + 1}
                options={options}
                onChoose={(target) => choose(index, target)}
              />
            ))}
          </tbody>
        </table>
        <Checkbox
          mt="sm"
          label={t('imports.columns.keepUnmapped')}
          checked={draft.keepUnmapped}
          onChange={(event) => onChange({ keepUnmapped: event.currentTarget.checked })}
        />
      </Card>
      <FirstRecords draft={draft} />
      {nameless && (
        <p role="alert" className={classes.refusal}>
          {wanting}
        </p>
      )}
      <div className={classes.buttons}>
        <Button onClick={nameless ? () => announce(wanting) : onNext}>{t('imports.columns.next')}</Button>
      </div>
    </>
  );
}

function isForMany(text: string, fields: FieldSet): boolean {
  const target = parseTarget(text, fields);
  return target !== undefined && takesManyColumns(target);
}
